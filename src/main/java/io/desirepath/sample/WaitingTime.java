package io.desirepath.sample;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long customers take from one touchpoint to the next: log-normal, so that a few take very much longer than most.
 *
 * @param median half take no longer
 * @param spread standard deviation of the logarithm; at 1, one in ten takes more than 3.6 times the median
 */
record WaitingTime(Duration median, double spread) {
    private static final double LONGEST_SECONDS = Duration.ofDays(120).toSeconds();

    static WaitingTime seconds(int median) {
        return new WaitingTime(Duration.ofSeconds(median), 0.9);
    }

    static WaitingTime minutes(int median) {
        return new WaitingTime(Duration.ofMinutes(median), 1.0);
    }

    static WaitingTime hours(int median) {
        return new WaitingTime(Duration.ofHours(median), 0.8);
    }

    static WaitingTime days(double median) {
        return new WaitingTime(Duration.ofSeconds(Math.round(median * 86_400)), 0.7);
    }

    /** The same, slower by this factor. */
    WaitingTime times(double factor) {
        return new WaitingTime(Duration.ofSeconds(Math.round(median.toSeconds() * factor)), spread);
    }

    /** One waiting time in whole seconds, at least 1 and at most 120 days. */
    long draw(RandomGenerator random) {
        // StrictMath: the same seed makes the same sample on every machine.
        double drawn = median.toSeconds() * StrictMath.exp(spread * random.nextGaussian());
        return Math.max(1, Math.round(Math.min(drawn, LONGEST_SECONDS)));
    }
}
