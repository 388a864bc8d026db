package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A number of one group less that of another that shares nothing with it.
 *
 * @param difference the one less the other
 * @param interval of the difference, 95 %
 * @param pValue how likely at least so large a difference, either way, is where there is none
 */
public record Contrast(double difference, Interval interval, double pValue) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Of two shares: the interval by Newcombe's hybrid of both Wilson intervals, the p value of the two-proportion z
     * test with the pooled share. Counts need not be whole where observations are weighted; sizes lie above 0.
     *
     * <p>Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in
     * Medicine 17, 1998, method 10.
     */
    public static Contrast ofShares(double successes, double trials, double otherSuccesses, double otherTrials) {
        double p = successes / trials;
        double q = otherSuccesses / otherTrials;
        Interval ofP = Interval.wilson(successes, trials);
        Interval ofQ = Interval.wilson(otherSuccesses, otherTrials);
        Interval interval = new Interval(
                Math.min(p - q, p - q - Math.hypot(p - ofP.low(), ofQ.high() - q)),
                Math.max(p - q, p - q + Math.hypot(ofP.high() - p, q - ofQ.low())));
        double pooled = (successes + otherSuccesses) / (trials + otherTrials);
        return new Contrast(p - q, interval, pValue(p - q, pooled * (1 - pooled) * (1 / trials + 1 / otherTrials)));
    }

    /** Of two shares of whole counts, with the p value of Fisher's exact test, for many tests of groups of any size. */
    public static Contrast exact(long successes, long trials, long otherSuccesses, long otherTrials) {
        Contrast shares = ofShares(successes, trials, otherSuccesses, otherTrials);
        return new Contrast(
                shares.difference,
                shares.interval,
                ExactTest.pValue((int) successes, (int) trials, (int) otherSuccesses, (int) otherTrials));
    }

    /**
     * Of two scores on one scale, in points of the score. Shares of satisfied responses are compared as shares, with as
     * many responses as the design effect leaves; net scores by the sum of the variances of {@link ScoreSummary},
     * around the same adjusted scores as their own intervals.
     */
    public static Contrast ofScores(ScoreCell one, ScoreCell other) {
        if (one.scale().net()) {
            return ofNetScores(ScoreSummary.adjusted(one), ScoreSummary.adjusted(other), plain(one) - plain(other));
        }
        double effect = one.designEffect();
        double otherEffect = other.designEffect();
        Contrast shares = ofShares(
                one.marked(1) / effect,
                one.responses() / effect,
                other.marked(1) / otherEffect,
                other.responses() / otherEffect);
        return new Contrast(
                100 * shares.difference,
                new Interval(100 * shares.interval.low(), 100 * shares.interval.high()),
                shares.pValue);
    }

    private static double plain(ScoreCell cell) {
        return 100.0 * (cell.marked(1) - cell.marked(-1)) / cell.responses();
    }

    private static Contrast ofNetScores(ScoreSummary.Adjusted one, ScoreSummary.Adjusted other, double difference) {
        double variance = one.variance() + other.variance();
        double centre = one.score() - other.score();
        double reach = ScoreSummary.Adjusted.REACH * Math.sqrt(variance);
        return new Contrast(
                difference,
                new Interval(Math.max(-200, 100 * (centre - reach)), Math.min(200, 100 * (centre + reach))),
                pValue(centre, variance));
    }

    private static double pValue(double difference, double variance) {
        return variance > 0 ? 2 * NORMAL.survivalProbability(Math.abs(difference) / Math.sqrt(variance)) : 1;
    }
}
