package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.shared.Refusal;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import io.desirepath.walk.WalkCondition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Resolutions against the slow and obvious {@link PlainResolution}, at random. */
class ResolutionTallyPropertyTests {
    private static final int TRIES = 2_000;
    private static final long MINUTE = 60_000;
    /** The hour before clocks go forward in Warsaw. */
    private static final long SPRING = Instant.parse("2026-03-29T00:00:00Z").toEpochMilli();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Provide
    Arbitrary<WorkingHours> hours() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(EnumSet.allOf(DayOfWeek.class)).set().ofMinSize(1);
        Arbitrary<@Nullable LocalTime> ends =
                Arbitraries.of("14:30", "17:00", "23:00").map(LocalTime::parse).injectNull(0.25);
        return Combinators.combine(
                        Arbitraries.of("UTC", "Europe/Warsaw", "America/Santiago", "+05:30")
                                .map(ZoneId::of),
                        days,
                        Arbitraries.of("00:00", "02:30", "09:00", "13:15").map(LocalTime::parse),
                        ends)
                .as(WorkingHours::new);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void pairsEachOpeningWithItsFirstLaterResolution(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = 4) int opening,
            @ForAll @IntRange(min = 1, max = 4) int further,
            @ForAll @IntRange(min = 1, max = 3) int parts) {
        PlainMap map = scenario.map();
        int resolution = (opening + further) % 5;
        ResolutionTally tally = tally(scenario, opening, resolution, Long.MIN_VALUE, Long.MAX_VALUE, parts);
        List<PlainResolution.Pair> pairs =
                new PlainResolution(map, scenario.interactions(), opening, resolution).pairs();

        assertThat(tally.openings()).isEqualTo(pairs.size());
        assertThat(tally.open())
                .isEqualTo(
                        pairs.stream().filter(pair -> pair.resolved() == null).count());
        assertThat(tally.undated())
                .isEqualTo(pairs.stream()
                        .filter(pair -> pair.resolved() != null && !pair.dated())
                        .count());
        assertThat(sorted(DoubleStream.of(tally.resolved(null))))
                .containsExactly(sorted(pairs.stream()
                        .filter(PlainResolution.Pair::dated)
                        .mapToDouble(
                                pair -> Objects.requireNonNull(pair.resolved()).at()
                                        - pair.opened().at())));
        assertThat(sorted(DoubleStream.of(tally.openFor(map.asOf(), null))))
                .containsExactly(sorted(pairs.stream()
                        .filter(pair -> pair.resolved() == null)
                        .mapToDouble(pair -> map.asOf() - pair.opened().at())));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void countsOpeningsOfAPeriodOnly(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 30) int to) {
        long first = from * PlainLife.HOUR;
        long end = to * PlainLife.HOUR;
        ResolutionTally tally = tally(scenario, 1, 2, first, end, 2);

        assertThat(tally.openings())
                .isEqualTo(new PlainResolution(scenario.map(), scenario.interactions(), 1, 2)
                        .pairs().stream()
                                .filter(pair -> pair.opened().at() >= first
                                        && pair.opened().at() < end)
                                .count());
    }

    private static double[] sorted(DoubleStream values) {
        return values.sorted().toArray();
    }

    private static ResolutionTally tally(
            Scenario scenario, int opening, int resolution, long from, long to, int parts) {
        PlainMap map = PlainLife.unending(scenario.map());
        PlainMap whole = new PlainMap(
                map.touchpoints(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                map.planned(),
                map.byCase(),
                map.window(),
                map.asOf());
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        ResolutionTally.Question question =
                new ResolutionTally.Question(opening, resolution, from, to, WalkCondition.always());
        return Tallied.of(whole, projection, parts, () -> new ResolutionTally(question));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void countsWorkingTimeAsTheClockOnTheWallDoes(
            @ForAll("hours") WorkingHours hours,
            @ForAll @IntRange(max = 4_000) int start,
            @ForAll @IntRange(max = 14_000) int length) {
        long from = SPRING - 2_000 * MINUTE + start * MINUTE;
        long to = from + length * MINUTE;

        assertThat((double) hours.table(from - 1, to + 1).between(from, to))
                .isEqualTo(PlainResolution.working(hours, from, to));
    }

    @Example
    void refusesWorkingHoursOfCenturies() {
        WorkingHours hours = new WorkingHours(ZoneId.of("UTC"), EnumSet.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT, null);

        assertThatThrownBy(() -> hours.table(0, Duration.ofDays(36_526).toMillis()))
                .isInstanceOf(Refusal.class);
    }
}
