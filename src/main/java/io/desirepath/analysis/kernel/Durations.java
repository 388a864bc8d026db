package io.desirepath.analysis.kernel;

import java.util.Arrays;

/** Durations in milliseconds, kept one by one, so that quantiles are exact. */
final class Durations {
    private double[] millis = new double[64];
    private int size;

    void add(long duration) {
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, size * 2);
        }
        millis[size++] = duration;
    }

    void add(Durations other) {
        int both = size + other.size;
        millis = Arrays.copyOf(millis, Math.max(both, millis.length));
        System.arraycopy(other.millis, 0, millis, size, other.size);
        size = both;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(millis, size);
    }
}
