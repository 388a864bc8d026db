package io.desirepath.analysis.kernel;

import io.desirepath.shared.NullReason;
import java.time.Duration;
import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.jspecify.annotations.Nullable;

/**
 * Elapsed times. Quantiles interpolate linearly (type 7 of Hyndman and Fan).
 *
 * @param mean arithmetic mean
 * @param median half took no longer
 * @param p75 three in four took no longer
 * @param p90 nine in ten took no longer
 * @param p95 nineteen in twenty took no longer
 * @param count how many durations these are taken from
 * @param reason why there are none
 */
public record Times(
        @Nullable Duration mean,
        @Nullable Duration median,
        @Nullable Duration p75,
        @Nullable Duration p90,
        @Nullable Duration p95,
        long count,
        @Nullable NullReason reason) {

    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /** No durations. */
    public static final Times NONE = none(NullReason.NO_DURATIONS);

    /** No times, for the reason given. */
    public static Times none(NullReason reason) {
        return new Times(null, null, null, null, null, 0, reason);
    }

    /** The times of these durations in milliseconds, whose order does not matter. */
    public static Times of(double[] millis) {
        if (millis.length == 0) {
            return NONE;
        }
        double[] quantiles = TYPE_7.evaluate(millis, 0.5, 0.75, 0.9, 0.95);
        return new Times(
                duration(Arrays.stream(millis).sum() / millis.length),
                duration(quantiles[0]),
                duration(quantiles[1]),
                duration(quantiles[2]),
                duration(quantiles[3]),
                millis.length,
                null);
    }

    private static Duration duration(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }
}
