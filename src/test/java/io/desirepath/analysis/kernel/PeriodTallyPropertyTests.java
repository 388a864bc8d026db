package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Who stays and who is lost, against the slow and obvious {@link PlainLife}, at random. */
class PeriodTallyPropertyTests {
    private static final int TRIES = 2_000;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsWhoStaysAndWhoIsLost(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(min = 1, max = 12) int hours,
            @ForAll @IntRange(max = 30) int start,
            @ForAll @IntRange(max = 20) int length,
            @ForAll @IntRange(min = 1, max = 3) int parts) {
        long to = Math.min((start + length) * PlainLife.HOUR, scenario.map().asOf());
        long from = Math.min(start * PlainLife.HOUR, to);
        long inactivity = hours * PlainLife.HOUR;
        PeriodTally tally = tally(scenario, inactivity, from, to, parts);
        List<PlainLife> lives = PlainLife.all(scenario.map(), scenario.interactions(), inactivity);

        Predicate<PlainLife> before = life -> life.active(from);
        Predicate<PlainLife> after = life -> life.active(to);
        Predicate<PlainLife> known = life -> life.start() <= from;
        assertThat(tally.activeAtStart()).isEqualTo(count(lives, before));
        assertThat(tally.retained()).isEqualTo(count(lives, before.and(after)));
        assertThat(tally.reactivated())
                .isEqualTo(count(lives, known.and(before.negate()).and(after)));
        assertThat(tally.newcomers()).isEqualTo(count(lives, known.negate().and(after)));
        List<PlainLife> lost = lives.stream().filter(before.and(after.negate())).toList();
        assertThat(tally.lostToInactivity()).isEqualTo(count(lost, life -> life.lostTo(to) < 0));
        for (int touchpoint = 0; touchpoint < 5; touchpoint++) {
            int exit = touchpoint;
            assertThat(tally.lostAt(exit)).isEqualTo(count(lost, life -> life.lostTo(to) == exit));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void addsUp(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(min = 1, max = 12) int hours,
            @ForAll @IntRange(max = 30) int start) {
        long inactivity = hours * PlainLife.HOUR;
        long from = start * PlainLife.HOUR;
        long to = Math.max(from, scenario.map().asOf());
        PeriodTally tally = tally(scenario, inactivity, from, to, 1);
        long lost = tally.lostToInactivity()
                + IntStream.range(0, 5).mapToLong(tally::lostAt).sum();

        assertThat(tally.retained() + lost).isEqualTo(tally.activeAtStart());
        assertThat(tally.retained() + tally.reactivated() + tally.newcomers())
                .isEqualTo(tally(scenario, inactivity, to, to, 2).activeAtStart());
    }

    private static long count(List<PlainLife> lives, Predicate<PlainLife> condition) {
        return lives.stream().filter(condition).count();
    }

    private static PeriodTally tally(Scenario scenario, long inactivity, long from, long to, int parts) {
        PlainMap map = scenario.map();
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        LifeRules rules = new LifeRules(inactivity, map.asOf(), PlainEvidence.bits(map.exits()));
        return Tallied.of(PlainLife.unending(map), projection, parts, () -> new PeriodTally(rules, from, to, 5));
    }
}
