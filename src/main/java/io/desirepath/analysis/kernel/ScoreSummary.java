package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The scores about one thing on one scale in a few numbers. All are null where there is no response.
 *
 * @param score percentage of satisfied responses, 0 to 100; on a net scale less that of low ones, −100 to 100
 * @param interval of the score, 95 %: Wilson's, on a net scale the adjusted Wald interval; with n / design effect
 *     responses where respondents gave several
 * @param mean of the scores on their scale; null on a net scale, where none is customary
 * @param meanInterval of the mean, 95 %, by Student's t; null below two responses
 */
public record ScoreSummary(
        @Nullable Double score,
        @Nullable Interval interval,
        @Nullable Double mean,
        @Nullable Interval meanInterval) {

    private static final ScoreSummary NONE = new ScoreSummary(null, null, null, null);

    /** Sums up what was said. */
    public static ScoreSummary of(ScoreCell cell) {
        long n = cell.responses();
        if (n == 0) {
            return NONE;
        }
        if (cell.scale().net()) {
            double score = 100.0 * (cell.marked(1) - cell.marked(-1)) / n;
            return new ScoreSummary(score, netInterval(cell), null, null);
        }
        double effect = cell.designEffect();
        long satisfied = cell.marked(1);
        Interval share = Interval.wilson(satisfied / effect, n / effect);
        double mean = mean(cell);
        return new ScoreSummary(
                100.0 * satisfied / n,
                new Interval(100 * share.low(), 100 * share.high()),
                mean,
                n < 2 ? null : meanInterval(cell, mean));
    }

    private static Interval netInterval(ScoreCell cell) {
        Adjusted adjusted = adjusted(cell);
        double reach = Adjusted.REACH * Math.sqrt(adjusted.variance);
        return new Interval(
                Math.max(-100, 100 * (adjusted.score - reach)), Math.min(100, 100 * (adjusted.score + reach)));
    }

    /**
     * A net score from −1 to 1 as the adjusted Wald interval has it: three responses are added, three quarters of them
     * promoters and as many detractors. Source: B. Rocks, Interval estimation for the "Net Promoter Score", The
     * American Statistician 70, 2016.
     *
     * @param variance of the score
     */
    record Adjusted(double score, double variance) {
        static final double REACH = 1.96;
    }

    /** The adjusted net score, with n / design effect responses. */
    static Adjusted adjusted(ScoreCell cell) {
        double effect = cell.designEffect();
        double n = cell.responses() / effect + 3;
        double promoters = cell.marked(1) / effect;
        double detractors = cell.marked(-1) / effect;
        double s = (promoters - detractors) / n;
        return new Adjusted(s, ((promoters + detractors + 1.5) / n - s * s) / n);
    }

    private static double mean(ScoreCell cell) {
        long[] counts = cell.counts();
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * (cell.scale().min() + i);
        }
        return (double) sum / cell.responses();
    }

    private static Interval meanInterval(ScoreCell cell, double mean) {
        long[] counts = cell.counts();
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = cell.scale().min() + i - mean;
            squares += counts[i] * off * off;
        }
        double n = cell.responses();
        double error = Math.sqrt(squares / (n - 1) / n);
        double reach = TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * error;
        return new Interval(mean - reach, mean + reach);
    }
}
