package io.desirepath.analysis;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Survey;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers said of something, on one scale.
 *
 * @param metric the standard metric, or
 * @param survey the declared survey
 * @param score percentage satisfied, 0 to 100; of NPS −100 to 100
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param mean of the scores on their scale; null for NPS
 * @param meanLow lower end of the mean's 95 % interval
 * @param meanHigh upper end of the mean's 95 % interval
 * @param responses how many scores
 * @param respondents from how many customers
 * @param distribution how many gave each score of the scale
 * @param responseRate matured walks that came here with a response meanwhile, of those that came; null without walks
 * @param thinEvidence fewer than 30 responses
 * @param reason why there is no score
 */
public record Satisfaction(
        @Nullable Metric metric,
        @Nullable Survey survey,
        @Nullable Double score,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double mean,
        @Nullable Double meanLow,
        @Nullable Double meanHigh,
        long responses,
        long respondents,
        List<ScoreCount> distribution,
        @Nullable Proportion responseRate,
        boolean thinEvidence,
        @Nullable NullReason reason) {
    /** Below this many responses evidence is thin. */
    static final int MINIMUM = 30;

    /** A score and how often it was given. */
    public record ScoreCount(int score, long count) {}
}
