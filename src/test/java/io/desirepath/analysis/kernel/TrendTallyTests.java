package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.WalkStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trends against plain walks whose entries are named by a calendar of their own: Java's formats. */
class TrendTallyTests {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Combinators.combine(
                        PlainArbitraries.scenarios(),
                        Arbitraries.of(1L, 20L, 500L),
                        Arbitraries.longs()
                                .between(
                                        LocalDate.of(2010, 1, 1).toEpochDay(),
                                        LocalDate.of(2030, 1, 1).toEpochDay()))
                .as((scenario, times, day) -> spread(scenario, times, day * 24 * 3_600_000));
    }

    /** The same scenario so many times as slow, from another day on. */
    private static Scenario spread(Scenario scenario, long times, long from) {
        PlainMap map = scenario.map();
        return new Scenario(
                new PlainMap(
                        map.touchpoints(),
                        map.entries(),
                        map.goals(),
                        map.exits(),
                        map.endings(),
                        map.removals(),
                        map.planned(),
                        map.byCase(),
                        map.window() * times,
                        from + map.asOf() * times),
                scenario.interactions().stream()
                        .map(each -> at(each, from + each.at() * times))
                        .toList(),
                List.of());
    }

    private static PlainInteraction at(PlainInteraction each, long at) {
        return new PlainInteraction(
                each.customer(),
                at,
                each.sequence(),
                each.arrival(),
                each.name(),
                each.channel(),
                each.caseId(),
                each.value(),
                each.undated(),
                each.attributes());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Warsaw", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kolkata", "-03:30")
                .map(ZoneId::of);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void countsWalksInTheBucketsOfTheirEntries(
            @ForAll("scenarios") Scenario scenario, @ForAll Bucket bucket, @ForAll("zones") ZoneId zone) {
        PlainMap map = scenario.map();
        int touchpoints = map.touchpoints().size();
        List<PlainWalk> walks = PlainWalk.all(map, scenario.interactions());
        TrendTally tally = Tallied.of(
                map,
                new PlainEvidence().interactions(scenario.interactions()).projection(),
                2,
                () -> new TrendTally(touchpoints, bucket, zone));

        assertThat(tally.points())
                .extracting(TrendTally.Point::label)
                .containsExactlyElementsOf(labels(walks, bucket, zone));
        for (TrendTally.Point point : tally.points()) {
            List<PlainWalk> entered = walks.stream()
                    .filter(walk -> label(day(walk.entryAt(), zone), bucket).equals(point.label()))
                    .toList();
            TrendTally.Cell cell = point.cell();
            assertThat(cell.entrants()).isEqualTo(entered.size());
            assertThat(cell.matured()).isEqualTo(count(entered, PlainWalk::matured));
            assertThat(cell.converted())
                    .isEqualTo(count(entered, walk -> walk.matured() && walk.status() == WalkStatus.CONVERTED));
            for (int t = 0; t < touchpoints; t++) {
                int touchpoint = t;
                assertThat(cell.attempts(t))
                        .isEqualTo(count(
                                entered,
                                walk -> walk.matured()
                                        && PlainMeasures.counts(walk)
                                        && walk.attemptTouchpoints().contains(touchpoint)));
                assertThat(cell.exits(t))
                        .isEqualTo(
                                count(entered, walk -> PlainMeasures.maturedDrop(walk) && walk.exit() == touchpoint));
            }
            assertThat(entered)
                    .allMatch(walk -> walk.entryAt() >= point.from().toEpochMilli()
                            && walk.entryAt() < point.to().toEpochMilli());
        }
    }

    private static long count(List<PlainWalk> walks, Predicate<PlainWalk> condition) {
        return walks.stream().filter(condition).count();
    }

    /** The labels of all days from the first entry to the last, each once, in order. */
    private static List<String> labels(List<PlainWalk> walks, Bucket bucket, ZoneId zone) {
        if (walks.isEmpty()) {
            return List.of();
        }
        Set<LocalDate> days = new TreeSet<>();
        walks.forEach(walk -> days.add(day(walk.entryAt(), zone)));
        List<String> labels = new ArrayList<>();
        LocalDate last = List.copyOf(days).getLast();
        for (LocalDate day = List.copyOf(days).getFirst(); !day.isAfter(last); day = day.plusDays(1)) {
            boolean exists = day.atStartOfDay(zone).toLocalDate().equals(day);
            if (exists && !labels.contains(label(day, bucket))) {
                labels.add(label(day, bucket));
            }
        }
        return labels;
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return ZonedDateTime.ofInstant(Instant.ofEpochMilli(millis), zone).toLocalDate();
    }

    private static String label(LocalDate day, Bucket bucket) {
        return switch (bucket) {
            case DAY -> DateTimeFormatter.ISO_LOCAL_DATE.format(day);
            // 2026-W05-6 without its day.
            case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
        };
    }

    /**
     * Clocks are put forward on 29 March 2026 and back on 25 October in Warsaw; in Apia there was no 30 December 2011.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00, 2026-03-30T12:00, Europe/Warsaw, PT24H PT23H PT24H",
        "2026-10-24T12:00, 2026-10-26T12:00, Europe/Warsaw, PT24H PT25H PT24H",
        "2011-12-29T12:00, 2011-12-31T12:00, Pacific/Apia, PT24H PT24H"
    })
    void makesDaysAsLongAsTheyAre(String first, String last, String zone, String lengths) {
        List<TrendTally.Point> points = points(Bucket.DAY, ZoneId.of(zone), first, last);

        assertThat(points)
                .extracting(point -> Duration.between(point.from(), point.to()).toString())
                .containsExactly(lengths.split(" "));
        assertThat(points.getFirst().cell().entrants()).isEqualTo(1);
        assertThat(points.getLast().cell().entrants()).isEqualTo(1);
        assertThat(points.stream().mapToLong(point -> point.cell().entrants()).sum())
                .isEqualTo(2);
    }

    /** ISO 8601: the first week of a year is the one with its first Thursday. */
    @Test
    void countsWeeksAsIsoDoes() {
        assertThat(points(Bucket.WEEK, ZoneId.of("UTC"), "2020-12-30T12:00", "2021-01-04T12:00"))
                .extracting(TrendTally.Point::label)
                .containsExactly("2020-W53", "2021-W01");
    }

    private static List<TrendTally.Point> points(Bucket bucket, ZoneId zone, String... entries) {
        List<PlainInteraction> interactions = new ArrayList<>();
        for (String entry : entries) {
            long at = LocalDateTime.parse(entry).atZone(zone).toInstant().toEpochMilli();
            interactions.add(PlainInteraction.of("customer " + entry, at, interactions.size(), "A"));
        }
        PlainMap map = PlainMap.named(List.of("A"), Set.of(), Set.of(), Set.of(), 1, Long.MAX_VALUE / 2);
        return Tallied.of(
                        map,
                        new PlainEvidence().interactions(interactions).projection(),
                        1,
                        () -> new TrendTally(1, bucket, zone))
                .points();
    }
}
