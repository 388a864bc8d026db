package io.desirepath.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * When customers of the generated shop do things: more before Christmas than in summer, more on Sunday evening than on
 * Tuesday at noon, hardly at night, and a little more every month, as in a shop that grows. Times are UTC.
 */
final class ShopCalendar {
    /** How far back the sample goes. */
    static final int DAYS = 365;

    /** By how much a year's last day is busier than its first, seasons left aside. */
    static final double GROWTH = 0.25;

    private static final double[] BY_HOUR = {
        6, 3, 2, 1, 1, 2, 8, 18, 28, 36, 42, 46, 50, 46, 42, 42, 46, 54, 66, 80, 88, 76, 44, 18
    };
    private static final double[] HOURS = cumulated(BY_HOUR);
    private static final int DAY_SECONDS = 86_400;
    private static final int OPENS = 8 * 3_600;
    private static final int CLOSES = 18 * 3_600;

    private final long firstDay;
    private final long reference;
    private final double[] days;

    /** The calendar of the year before an instant. */
    ShopCalendar(Instant reference) {
        this.reference = reference.getEpochSecond();
        this.firstDay = Math.floorDiv(this.reference, DAY_SECONDS) - DAYS;
        double[] byDay = new double[DAYS + 1];
        for (int day = 0; day <= DAYS; day++) {
            LocalDate date = LocalDate.ofEpochDay(firstDay + day);
            byDay[day] = ofMonth(date.getMonth()) * ofWeekday(date.getDayOfWeek()) * (1 + GROWTH * day / DAYS);
        }
        this.days = cumulated(byDay);
    }

    /** How busy a month is, against a usual one. */
    static double ofMonth(Month month) {
        return switch (month) {
            case JANUARY -> 0.85;
            case FEBRUARY, AUGUST -> 0.8;
            case MARCH, SEPTEMBER -> 0.95;
            case APRIL, MAY, JUNE -> 1.1;
            case JULY -> 0.9;
            case OCTOBER -> 1.0;
            case NOVEMBER -> 1.5;
            case DECEMBER -> 1.6;
        };
    }

    /** How busy a day of the week is, against a usual one. */
    static double ofWeekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.05;
            case TUESDAY, WEDNESDAY -> 0.95;
            case THURSDAY -> 1.1;
            case FRIDAY -> 0.9;
            case SATURDAY -> 0.95;
            case SUNDAY -> 1.25;
        };
    }

    /** Draws the epoch second of an entry within the year, before the reference. */
    long entry(RandomGenerator random) {
        long drawn;
        do {
            drawn = (firstDay + index(days, random)) * DAY_SECONDS + timeOfDay(random);
        } while (drawn >= reference);
        return drawn;
    }

    /**
     * Moves something that a customer does at leisure to an hour when people are awake: the same day, or the next where
     * that would be before {@code earliest}. Epoch seconds.
     */
    static long atLeisure(long at, long earliest, RandomGenerator random) {
        long settled = Math.floorDiv(at, DAY_SECONDS) * DAY_SECONDS + timeOfDay(random);
        return settled > earliest ? settled : settled + DAY_SECONDS;
    }

    /** Moves something that people do at work into working hours, Monday to Friday, never earlier. Epoch seconds. */
    static long atWork(long at, RandomGenerator random) {
        long day = Math.floorDiv(at, DAY_SECONDS);
        long second = at - day * DAY_SECONDS;
        if (second >= OPENS && second < CLOSES && isWorkday(day)) {
            return at;
        }
        if (second >= OPENS) {
            day++;
        }
        while (!isWorkday(day)) {
            day++;
        }
        return day * DAY_SECONDS + random.nextInt(OPENS, CLOSES);
    }

    private static boolean isWorkday(long epochDay) {
        DayOfWeek day =
                LocalDate.ofEpochDay(epochDay).atStartOfDay(ZoneOffset.UTC).getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }

    private static int timeOfDay(RandomGenerator random) {
        return index(HOURS, random) * 3_600 + random.nextInt(3_600);
    }

    private static int index(double[] cumulated, RandomGenerator random) {
        double drawn = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, drawn);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static double[] cumulated(double[] weights) {
        double[] sums = weights.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }
}
