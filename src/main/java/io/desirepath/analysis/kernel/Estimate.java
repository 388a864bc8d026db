package io.desirepath.analysis.kernel;

import io.desirepath.shared.NullReason;
import org.jspecify.annotations.Nullable;

/**
 * A number found by a model, with its 95 % interval.
 *
 * @param value the estimate; null exactly where {@code reason} says why
 * @param low lower end of the interval, null where there is none
 * @param high upper end of the interval, null where there is none
 * @param reason why there is no value
 */
public record Estimate(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable NullReason reason) {
    public Estimate {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("An estimate has a value or a reason why it has none");
        }
    }

    /** A value with its interval. */
    static Estimate of(double value, double low, double high) {
        return new Estimate(value, low, high, null);
    }

    /** A value whose interval cannot be had. */
    static Estimate withoutInterval(double value) {
        return new Estimate(value, null, null, null);
    }

    /** No value, for the reason given. */
    static Estimate none(NullReason reason) {
        return new Estimate(null, null, null, reason);
    }
}
