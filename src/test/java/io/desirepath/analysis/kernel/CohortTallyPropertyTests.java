package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Cohorts against the slow and obvious {@link PlainCohorts}, at random, over changes of the clock. */
class CohortTallyPropertyTests {
    private static final int TRIES = 2_000;
    private static final long BEGINNING = Instant.parse("2026-01-29T12:00:00Z").toEpochMilli();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Combinators.combine(PlainArbitraries.scenarios(), Arbitraries.of(1, 11, 24, 7 * 24))
                .as(CohortTallyPropertyTests::stretched);
    }

    /** What took an hour takes as many. */
    private static Scenario stretched(Scenario scenario, int hours) {
        List<PlainInteraction> interactions = scenario.interactions().stream()
                .map(each -> new PlainInteraction(
                        each.customer(),
                        BEGINNING + each.at() * hours,
                        each.sequence(),
                        each.arrival(),
                        each.name(),
                        each.channel(),
                        each.caseId(),
                        each.value(),
                        each.undated(),
                        each.attributes()))
                .toList();
        PlainMap map = scenario.map().asOf(BEGINNING + scenario.map().asOf() * hours);
        return new Scenario(map, interactions, scenario.scores());
    }

    @Provide
    Arbitrary<CohortGrid> grids() {
        return Combinators.combine(
                        Arbitraries.of(Bucket.values()),
                        Arbitraries.of("UTC", "Europe/Warsaw", "America/Santiago", "+05:30")
                                .map(ZoneId::of),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(CohortGrid::new);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsWhoComesBackOfThoseWhoseBucketIsComplete(
            @ForAll("scenarios") Scenario scenario,
            @ForAll("grids") CohortGrid grid,
            @ForAll @IntRange(min = 1, max = 3) int parts) {
        PlainMap map = scenario.map();
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        LifeRules rules = new LifeRules(1, map.asOf(), PlainEvidence.bits(map.exits()));
        CohortTally tally = Tallied.of(PlainLife.unending(map), projection, parts, () -> new CohortTally(grid, rules));
        PlainCohorts plain = new PlainCohorts(grid, PlainLife.all(map, scenario.interactions(), 1));

        assertThat(tally.cohorts().keySet().stream().map(grid::start))
                .containsExactlyElementsOf(plain.lives().stream()
                        .map(plain::cohort)
                        .distinct()
                        .sorted()
                        .toList());
        tally.cohorts().forEach((number, cohort) -> {
            Instant start = grid.start(number);
            assertThat(cohort.customers()).isEqualTo(plain.customers(start));
            for (int n = 0; n < grid.buckets(); n++) {
                assertThat(cohort.complete(n)).isEqualTo(plain.complete(start, n));
                assertThat(cohort.retained(n)).isEqualTo(plain.retained(start, n));
            }
        });
    }

    @Example
    void numbersBucketsOneAfterTheOther() {
        for (Bucket bucket : Bucket.values()) {
            for (LocalDate day = LocalDate.of(1965, 1, 1); day.getYear() < 1975; day = day.plusDays(1)) {
                long number = bucket.number(day);
                assertThat(bucket.first(number)).isBeforeOrEqualTo(day);
                assertThat(bucket.first(number + 1)).isAfter(day);
            }
        }
        assertThat(Bucket.WEEK.first(0)).isEqualTo(LocalDate.of(1969, 12, 29));
    }
}
