package io.desirepath.analysis;

import java.util.Comparator;

/**
 * Where a walk stands among others: newest entry first. Holds for the walk whenever and wherever it is listed, as long
 * as nothing is recorded of its customer that happened before its entry.
 *
 * @param enteredAtMillis its entry's instant, in milliseconds since 1970-01-01T00:00Z
 * @param customer the hash that stands for its customer
 * @param entry the place of its entry among all interactions of the customer
 */
public record WalkPlace(long enteredAtMillis, long customer, int entry) implements Comparable<WalkPlace> {
    private static final Comparator<WalkPlace> ORDER = Comparator.comparingLong(WalkPlace::enteredAtMillis)
            .reversed()
            .thenComparingLong(WalkPlace::customer)
            .thenComparingInt(WalkPlace::entry);

    @Override
    public int compareTo(WalkPlace other) {
        return ORDER.compare(this, other);
    }
}
