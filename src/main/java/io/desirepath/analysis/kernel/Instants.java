package io.desirepath.analysis.kernel;

import java.util.Arrays;

/** Instants in milliseconds since 1970-01-01T00:00Z, in the order in which they were added. */
final class Instants {
    private long[] millis = new long[64];
    private int size;

    void add(long instant) {
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, size * 2);
        }
        millis[size++] = instant;
    }

    void add(Instants other) {
        int both = size + other.size;
        millis = Arrays.copyOf(millis, Math.max(both, millis.length));
        System.arraycopy(other.millis, 0, millis, size, other.size);
        size = both;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(millis, size);
    }
}
