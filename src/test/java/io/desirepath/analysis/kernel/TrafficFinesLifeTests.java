package io.desirepath.analysis.kernel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.desirepath.support.RealData;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import io.desirepath.walk.WalkCondition;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Lives of 10 000 road traffic fines, which end with a payment, up to an instant in the midst of them: recounted slowly
 * from the file's dates.
 */
class TrafficFinesLifeTests {
    private static final String PAYMENT = "Payment";
    private static final int MONTHS = 12;
    private static final LocalDate AS_OF = LocalDate.of(2010, 6, 15);

    private final List<Step> steps = steps();
    private final Collection<List<Step>> cases = steps.stream()
            .collect(groupingBy(Step::fine, TreeMap::new, toList()))
            .values();
    private final List<String> names =
            steps.stream().map(Step::name).distinct().sorted().toList();

    /** A row of the file, in the file's order within its case. */
    private record Step(String fine, String name, LocalDate date) {
        long millis() {
            return TrafficFinesLifeTests.millis(date);
        }
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static List<Step> steps() {
        try (var in = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(RealData.file("traffic_fines/traffic_fines.csv.gz"))),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
            List<Step> read = new ArrayList<>();
            for (NamedCsvRecord row : reader) {
                Step step = new Step(
                        row.getField("case_id"), row.getField("activity"), LocalDate.parse(row.getField("timestamp")));
                if (!step.date.isAfter(AS_OF)) {
                    read.add(step);
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void followsCohortsAsARecountOfTheFileDoes() {
        CohortGrid grid = new CohortGrid(Bucket.MONTH, ZoneOffset.UTC, MONTHS, false, false);
        CohortTally tally = tallied(() -> new CohortTally(grid, rules(Duration.ofDays(1))));

        Map<YearMonth, List<List<Step>>> cohorts =
                cases.stream().collect(groupingBy(fine -> YearMonth.from(first(fine)), TreeMap::new, toList()));
        assertThat(tally.cohorts()).hasSameSizeAs(cohorts).hasSize(32);
        tally.cohorts().forEach((number, counted) -> {
            YearMonth start = YearMonth.from(grid.start(number).atZone(ZoneOffset.UTC));
            List<List<Step>> fines = cohorts.get(start);
            assertThat(counted.customers()).isEqualTo(fines.size());
            for (int n = 0; n < MONTHS; n++) {
                YearMonth month = start.plusMonths(n);
                boolean complete = !month.plusMonths(1).atDay(1).isAfter(AS_OF);
                long back = fines.stream()
                        .filter(fine -> fine.stream()
                                .filter(step -> !step.name.equals(PAYMENT))
                                .anyMatch(step -> YearMonth.from(step.date).equals(month)))
                        .count();
                assertThat(counted.complete(n)).isEqualTo(complete ? fines.size() : 0);
                assertThat(counted.retained(n)).isEqualTo(complete ? back : 0);
            }
        });
    }

    @Test
    void retainsAsARecountOfTheFileDoes() {
        LocalDate from = LocalDate.of(2008, 1, 1);
        LocalDate to = LocalDate.of(2008, 7, 1);
        PeriodTally tally =
                tallied(() -> new PeriodTally(rules(Duration.ofDays(120)), millis(from), millis(to), names.size()));

        assertThat(tally.activeAtStart())
                .isEqualTo(cases.stream().filter(fine -> active(fine, from)).count())
                .isGreaterThan(100);
        assertThat(tally.retained())
                .isEqualTo(cases.stream()
                        .filter(fine -> active(fine, from) && active(fine, to))
                        .count())
                .isPositive();
        assertThat(tally.reactivated())
                .isEqualTo(cases.stream()
                        .filter(fine -> !first(fine).isAfter(from) && !active(fine, from) && active(fine, to))
                        .count())
                .isPositive();
        assertThat(tally.newcomers())
                .isEqualTo(cases.stream()
                        .filter(fine -> first(fine).isAfter(from) && active(fine, to))
                        .count())
                .isPositive();
    }

    @Test
    void timesPaymentsAsARecountOfTheFileDoes() {
        ResolutionTally tally = tallied(() -> new ResolutionTally(new ResolutionTally.Question(
                names.indexOf("Create Fine"),
                names.indexOf(PAYMENT),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                WalkCondition.always())));

        List<Long> days = new ArrayList<>();
        long unpaid = 0;
        for (List<Step> fine : cases) {
            List<LocalDate> payments = fine.stream()
                    .filter(step -> step.name.equals(PAYMENT))
                    .map(Step::date)
                    .sorted()
                    .toList();
            if (payments.isEmpty()) {
                unpaid++;
            } else {
                days.add(ChronoUnit.DAYS.between(first(fine), payments.getFirst()));
            }
        }
        assertThat(tally.openings()).isEqualTo(cases.size());
        assertThat(tally.open()).isEqualTo(unpaid).isPositive();
        Times times = Times.of(tally.resolved(null));
        assertThat(times.count()).isEqualTo(days.size()).isGreaterThan(1_000);
        double mean = days.stream().mapToLong(Long::longValue).average().orElseThrow();
        assertThat(times.mean())
                .isEqualTo(
                        Duration.ofMillis(Math.round(mean * Duration.ofDays(1).toMillis())));
    }

    /** Less than 120 days passed since the last date up to this one, which is no payment. */
    private static boolean active(List<Step> fine, LocalDate at) {
        List<Step> before = fine.stream().filter(step -> !step.date.isAfter(at)).toList();
        LocalDate last =
                before.stream().map(Step::date).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        List<Step> lastDay =
                before.stream().filter(step -> step.date.equals(last)).toList();
        return last.isAfter(at.minusDays(120)) && !lastDay.getLast().name.equals(PAYMENT);
    }

    private static LocalDate first(List<Step> fine) {
        return fine.stream().map(Step::date).min(LocalDate::compareTo).orElseThrow();
    }

    private LifeRules rules(Duration inactivity) {
        return new LifeRules(inactivity.toMillis(), millis(AS_OF), PlainEvidence.bits(Set.of(names.indexOf(PAYMENT))));
    }

    private <T extends WalkTally<T>> T tallied(Supplier<T> tally) {
        List<PlainInteraction> interactions = new ArrayList<>();
        steps.forEach(step ->
                interactions.add(PlainInteraction.of(step.fine, step.millis(), interactions.size(), step.name)));
        Projection projection = new PlainEvidence().interactions(interactions).projection();
        return Tallied.of(map(), projection, 2, tally);
    }

    private PlainMap map() {
        return PlainLife.unending(PlainMap.named(names, Set.of(), Set.of(), Set.of(), 0, millis(AS_OF)));
    }
}
