package io.desirepath.analysis.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A length of calendar time that walks are gathered by. */
public enum Bucket {
    /** From midnight to midnight. */
    DAY {
        @Override
        LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusDays(1);
        }

        @Override
        String label(LocalDate first) {
            return first.toString();
        }
    },
    /** From Monday to Sunday, as ISO 8601 has it. */
    WEEK {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }

        @Override
        String label(LocalDate first) {
            return "%04d-W%02d"
                    .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    /** From the first of a month to its last. */
    MONTH {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }

        @Override
        String label(LocalDate first) {
            return YEAR_AND_MONTH.format(first);
        }
    },
    /** Three months, the first of which begins the year. */
    QUARTER {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(3);
        }

        @Override
        String label(LocalDate first) {
            return "%04d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
        }
    };

    private static final DateTimeFormatter YEAR_AND_MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    /** The first day of the bucket that this day lies in. */
    abstract LocalDate first(LocalDate day);

    /** The first day of the bucket after the one that begins on this day. */
    abstract LocalDate next(LocalDate first);

    /** How many buckets lie between the one that begins on this day and that on the other. */
    long between(LocalDate first, LocalDate last) {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS.between(first, last);
            case WEEK -> ChronoUnit.WEEKS.between(first, last);
            case MONTH -> ChronoUnit.MONTHS.between(first, last);
            case QUARTER -> IsoFields.QUARTER_YEARS.between(first, last);
        };
    }

    /** What the bucket that begins on this day is called, as ISO 8601 does where it has a name for it. */
    abstract String label(LocalDate first);
}
