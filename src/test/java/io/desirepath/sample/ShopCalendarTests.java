package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ShopCalendarTests {
    private static final long YEAR_2000 = 946_684_800L;
    private static final long YEAR_2100 = 4_102_444_800L;

    @Property
    void worksOnlyInWorkingHoursAndNeverEarlier(@ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long at) {
        long settled = ShopCalendar.atWork(at, new SplittableRandom(at));
        ZonedDateTime then = Instant.ofEpochSecond(settled).atZone(ZoneOffset.UTC);
        assertThat(settled).isBetween(at, at + 4 * 86_400);
        assertThat(then.getHour()).isBetween(8, 17);
        assertThat(then.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Property
    void movesLeisureByADayAtMostAndNeverBeforeTheEarliest(
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long earliest,
            @ForAll @LongRange(min = 10_800, max = 10_000_000) long later) {
        long at = earliest + later;
        long settled = ShopCalendar.atLeisure(at, earliest, new SplittableRandom(at));
        assertThat(settled).isGreaterThan(earliest).isBetween(at - 86_400, at + 2 * 86_400);
    }

    @Property(tries = 200)
    void entersWithinTheYearBefore(
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long reference, @ForAll long seed) {
        long entry = new ShopCalendar(Instant.ofEpochSecond(reference)).entry(new SplittableRandom(seed));
        assertThat(entry).isLessThan(reference).isGreaterThan(reference - 366 * 86_400L);
    }
}
