package io.desirepath.analysis.kernel;

import io.desirepath.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a team works: on some days of the week, from one time of the day to another, where it is. Elapsed time is real:
 * a day on which the clock changes between these times is longer or shorter.
 *
 * @param from when work begins
 * @param to when it ends on the same day, later than {@code from}; null is midnight
 */
public record WorkingHours(
        ZoneId zone,
        Set<DayOfWeek> days,
        LocalTime from,
        @Nullable LocalTime to) {
    private static final long MOST_MILLIS = Duration.ofDays(36_525).toMillis();

    public WorkingHours {
        days = Set.copyOf(days);
    }

    private long opens(LocalDate day) {
        return millis(day, from);
    }

    private long closes(LocalDate day) {
        return to == null ? millis(day.plusDays(1), LocalTime.MIDNIGHT) : millis(day, to);
    }

    /** A time that the clock leaps over comes when it leaps; one that it shows twice comes the first time. */
    private long millis(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return (change != null && change.isGap()
                        ? change.getInstant()
                        : local.atZone(zone).toInstant())
                .toEpochMilli();
    }

    private LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    /**
     * A table for instants from one to another, in milliseconds since 1970-01-01T00:00Z: each look-up is then quick.
     * Refuses with {@code BAD_REQUEST} where they are more than 100 years apart.
     */
    Table table(long first, long last) {
        if (last - first > MOST_MILLIS) {
            throw new Refusal(
                    "BAD_REQUEST",
                    "Working hours can be counted over 100 years at most. Name from when to when openings count, and asOf.");
        }
        return new Table(first, last);
    }

    /** Working time up to each day. */
    final class Table {
        private final long firstDay;
        private final long[] opens;
        private final long[] closes;
        private final long[] before;

        private Table(long first, long last) {
            firstDay = day(first).toEpochDay();
            int size = (int) (day(last).toEpochDay() - firstDay) + 1;
            opens = new long[size];
            closes = new long[size];
            before = new long[size];
            long sum = 0;
            for (int i = 0; i < size; i++) {
                LocalDate day = LocalDate.ofEpochDay(firstDay + i);
                before[i] = sum;
                opens[i] = opens(day);
                closes[i] = days.contains(day.getDayOfWeek()) ? Math.max(opens[i], closes(day)) : opens[i];
                sum += closes[i] - opens[i];
            }
        }

        /** Working time from one instant to a later one. */
        long between(long from, long to) {
            return upTo(to) - upTo(from);
        }

        private long upTo(long instant) {
            int i = (int) (day(instant).toEpochDay() - firstDay);
            return before[i] + Math.clamp(instant - opens[i], 0, closes[i] - opens[i]);
        }
    }
}
