package io.desirepath.analysis;

import io.desirepath.evidence.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map within one answer.
 *
 * @param analysis the answer
 * @param number which touchpoint, stage, or the journey as a whole: see {@code MapShape}
 */
public record Site(JourneyAnalysis analysis, int number) {
    /** What was said of it; see {@link JourneyAnalysis#satisfaction(Metric, String)}. */
    public @Nullable Satisfaction satisfaction(@Nullable Metric metric, @Nullable String survey) {
        return analysis.satisfaction(number, metric, survey);
    }
}
