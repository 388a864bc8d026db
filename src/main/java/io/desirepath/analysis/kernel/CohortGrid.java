package io.desirepath.analysis.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.LongStream;

/**
 * How cohorts are made and followed. A cohort are the customers who started in the same bucket of the calendar.
 *
 * @param bucket how long each step is
 * @param zone whose calendar
 * @param buckets how many buckets are followed, from 0, that of the start
 * @param ownStart whether the buckets follow each customer's own start; else they are those of the calendar
 * @param orAfter whether who comes back in a later bucket counts, too; else only who does in this one
 */
public record CohortGrid(Bucket bucket, ZoneId zone, int buckets, boolean ownStart, boolean orAfter) {
    /** The cohort of those who start at an instant, as a number that rises with time. */
    long cohort(long startMillis) {
        return bucket.number(Instant.ofEpochMilli(startMillis).atZone(zone).toLocalDate());
    }

    /** When the cohort with this number begins. */
    public Instant start(long cohort) {
        return bucket.first(cohort).atStartOfDay(zone).toInstant();
    }

    /** When the buckets of a cohort begin, and the last one ends, in milliseconds since 1970-01-01T00:00Z. */
    long[] ofCalendar(long cohort) {
        return LongStream.rangeClosed(cohort, cohort + buckets)
                .map(number -> start(number).toEpochMilli())
                .toArray();
    }

    /** When the buckets since an instant begin, and the last one ends. */
    long[] since(long startMillis) {
        long[] bounds = new long[buckets + 1];
        for (int n = 0; n <= buckets; n++) {
            bounds[n] = bucket.after(Instant.ofEpochMilli(startMillis).atZone(zone), n)
                    .toInstant()
                    .toEpochMilli();
        }
        return bounds;
    }
}
