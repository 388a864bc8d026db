package io.desirepath.walk;

import java.time.Instant;

/**
 * The instants of many rows, as milliseconds since 1970-01-01T00:00Z. Whole seconds between 1949 and 2086 take four
 * bytes a row; where any row has a fraction of a second or lies outside, all take eight.
 */
public sealed interface InstantColumn {

    /** The instant that four-byte columns count from, so that 68 years on either side fit. */
    long ORIGIN_MILLIS = Instant.parse("2018-01-01T00:00:00Z").toEpochMilli();

    /** Milliseconds since 1970-01-01T00:00Z. */
    long millis(int row);

    /** The number of rows. */
    int size();

    /** Packs instants, given as milliseconds since 1970-01-01T00:00Z, as narrow as they fit without loss. */
    static InstantColumn of(long... millis) {
        int[] seconds = new int[millis.length];
        for (int row = 0; row < millis.length; row++) {
            long offset = millis[row] - ORIGIN_MILLIS;
            int second = (int) Math.floorDiv(offset, 1000L);
            if (second * 1000L != offset) {
                return new Millis(millis.clone());
            }
            seconds[row] = second;
        }
        return new Seconds(seconds);
    }

    /** Whole seconds from {@link #ORIGIN_MILLIS}. */
    final class Seconds implements InstantColumn {
        private final int[] seconds;

        private Seconds(int[] seconds) {
            this.seconds = seconds;
        }

        @Override
        public long millis(int row) {
            return ORIGIN_MILLIS + seconds[row] * 1000L;
        }

        @Override
        public int size() {
            return seconds.length;
        }
    }

    /** Any instant to the millisecond. */
    final class Millis implements InstantColumn {
        private final long[] millis;

        private Millis(long[] millis) {
            this.millis = millis;
        }

        @Override
        public long millis(int row) {
            return millis[row];
        }

        @Override
        public int size() {
            return millis.length;
        }
    }
}
