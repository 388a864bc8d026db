package io.desirepath.analysis.kernel;

import java.util.Arrays;

/** Durations or instants in milliseconds, kept one by one in the order in which they were added. */
final class Millis {
    private long[] values = new long[64];
    private int size;

    void add(long millis) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = millis;
    }

    void add(Millis other) {
        int both = size + other.size;
        values = Arrays.copyOf(values, Math.max(both, values.length));
        System.arraycopy(other.values, 0, values, size, other.size);
        size = both;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** As statistics take them. */
    double[] toDoubles() {
        return Arrays.stream(values, 0, size).asDoubleStream().toArray();
    }
}
