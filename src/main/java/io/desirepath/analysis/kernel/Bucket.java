package io.desirepath.analysis.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;

/** A length of calendar time that walks or customers are gathered by. */
public enum Bucket {
    /** From midnight to midnight. */
    DAY(ChronoUnit.DAYS) {
        @Override
        LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        String label(LocalDate first) {
            return first.toString();
        }
    },
    /** From Monday to Sunday, as ISO 8601 has it. */
    WEEK(ChronoUnit.WEEKS) {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        String label(LocalDate first) {
            return "%04d-W%02d"
                    .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    /** From the first of a month to its last. */
    MONTH(ChronoUnit.MONTHS) {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        String label(LocalDate first) {
            return YEAR_AND_MONTH.format(first);
        }
    },
    /** Three months, the first of which begins the year. */
    QUARTER(IsoFields.QUARTER_YEARS) {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        String label(LocalDate first) {
            return "%04d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
        }
    };

    private static final DateTimeFormatter YEAR_AND_MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    private final TemporalUnit unit;

    Bucket(TemporalUnit unit) {
        this.unit = unit;
    }

    /** The first day of the bucket that this day lies in. */
    abstract LocalDate first(LocalDate day);

    /** The first day of the bucket after the one that begins on this day. */
    LocalDate next(LocalDate first) {
        return first.plus(1, unit);
    }

    /** How many buckets lie between the one that begins on this day and that on the other. */
    long between(LocalDate first, LocalDate last) {
        return unit.between(first, last);
    }

    /** The number of the bucket that a day lies in: 0 for that of 1 January 1970, and one more for each next one. */
    long number(LocalDate day) {
        return between(first(LocalDate.EPOCH), first(day));
    }

    /** The first day of the bucket with this number. */
    LocalDate first(long number) {
        return first(LocalDate.EPOCH).plus(number, unit);
    }

    /** As much later as some buckets take; from the 31st a month leads to the last of the next. */
    ZonedDateTime after(ZonedDateTime start, int buckets) {
        return start.plus(buckets, unit);
    }

    /** What the bucket that begins on this day is called, as ISO 8601 does where it has a name for it. */
    abstract String label(LocalDate first);
}
