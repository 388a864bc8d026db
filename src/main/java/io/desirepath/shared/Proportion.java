package io.desirepath.shared;

import org.jspecify.annotations.Nullable;

/**
 * A share with all that it rests on: never shown without its denominator.
 *
 * @param value numerator / denominator, 0 to 1; null exactly where {@code reason} says why
 * @param numerator how many did
 * @param denominator out of how many, never below the numerator
 * @param low lower end of the 95 % Wilson interval, 0 to 1; null with the value
 * @param high upper end of the 95 % Wilson interval, 0 to 1; null with the value
 * @param reason why there is no value
 */
public record Proportion(
        @Nullable Double value,
        long numerator,
        long denominator,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable NullReason reason) {
    public Proportion {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("No share: %d of %d".formatted(numerator, denominator));
        }
        boolean none = value == null;
        if (none != (reason != null) || none != (low == null) || none != (high == null)) {
            throw new IllegalArgumentException("A share has a value and an interval, or a reason why it has none");
        }
    }

    /** The share of {@code numerator} in {@code denominator}; over nothing it is null for the reason given. */
    public static Proportion of(long numerator, long denominator, NullReason overNothing) {
        if (denominator == 0) {
            return none(numerator, denominator, overNothing);
        }
        Interval interval = Interval.wilson(numerator, denominator);
        return new Proportion(
                (double) numerator / denominator, numerator, denominator, interval.low(), interval.high(), null);
    }

    /** No share, whatever the counts, for the reason given. */
    public static Proportion none(long numerator, long denominator, NullReason reason) {
        return new Proportion(null, numerator, denominator, null, null, reason);
    }

    /** The share of those who did not: 1 − this, with the same reason where there is none. */
    public Proportion complement() {
        long others = denominator - numerator;
        return reason == null ? of(others, denominator, NullReason.NO_WALKS) : none(others, denominator, reason);
    }
}
