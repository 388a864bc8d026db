package io.desirepath.analysis.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** Cohorts by the book: each customer's bucket looked for in the calendar. */
record PlainCohorts(CohortGrid grid, List<PlainLife> lives) {
    private ZonedDateTime bucketOf(PlainLife life) {
        ZonedDateTime start = start(life);
        ZonedDateTime day = start.toLocalDate().atStartOfDay(grid.zone());
        return switch (grid.bucket()) {
            case DAY -> day;
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toLocalDate()
                        .atStartOfDay(grid.zone());
            case MONTH -> day.withDayOfMonth(1).toLocalDate().atStartOfDay(grid.zone());
            case QUARTER ->
                LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1)
                        .atStartOfDay(grid.zone());
        };
    }

    private ZonedDateTime start(PlainLife life) {
        return Instant.ofEpochMilli(life.start()).atZone(grid.zone());
    }

    Instant cohort(PlainLife life) {
        return bucketOf(life).toInstant();
    }

    private long bound(PlainLife life, int n) {
        ZonedDateTime from = grid.ownStart() ? start(life) : bucketOf(life);
        ZonedDateTime later = switch (grid.bucket()) {
            case DAY -> from.plusDays(n);
            case WEEK -> from.plusDays(7L * n);
            case MONTH -> from.plusMonths(n);
            case QUARTER -> from.plusMonths(3L * n);
        };
        return (grid.ownStart() ? later : later.toLocalDate().atStartOfDay(grid.zone()))
                .toInstant()
                .toEpochMilli();
    }

    private boolean complete(PlainLife life, int n) {
        return bound(life, n + 1) <= life.asOf();
    }

    private boolean comesBack(PlainLife life, int n) {
        return IntStream.range(0, life.interactions().size())
                .filter(i -> !life.exits().contains(life.touchpoints().get(i)))
                .mapToLong(i -> life.interactions().get(i).at())
                .anyMatch(at -> at >= bound(life, n) && (grid.orAfter() || at < bound(life, n + 1)));
    }

    long customers(Instant cohort) {
        return lives.stream().filter(life -> cohort(life).equals(cohort)).count();
    }

    long complete(Instant cohort, int n) {
        return lives.stream()
                .filter(life -> cohort(life).equals(cohort) && complete(life, n))
                .count();
    }

    long retained(Instant cohort, int n) {
        return lives.stream()
                .filter(life -> cohort(life).equals(cohort) && complete(life, n) && comesBack(life, n))
                .count();
    }
}
