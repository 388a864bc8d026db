package io.desirepath.analysis;

import io.desirepath.evidence.Metric;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of two answers is compared: each is a test, and all of them together decide which differences are marked.
 *
 * @param conversion whether conversion is
 * @param exits the kinds of place whose exits are
 * @param scores the kinds of place whose satisfaction is, on which scales
 */
public record ComparisonQuestion(boolean conversion, Set<Kind> exits, Set<Score> scores) {
    public ComparisonQuestion {
        exits = Set.copyOf(exits);
        scores = Set.copyOf(scores);
    }

    /** A kind of place on the map. */
    public enum Kind {
        /** The journey as a whole. */
        JOURNEY,
        /** Each stage. */
        STAGES,
        /** Each touchpoint. */
        TOUCHPOINTS
    }

    /**
     * Satisfaction at each place of a kind.
     *
     * @param metric on this scale; null for the survey's
     * @param survey on the scale of the survey with this id in the store; null for the metric's. Where neither is
     *     named, on the one with the most responses of both answers
     */
    public record Score(
            Kind kind, @Nullable Metric metric, @Nullable String survey) {}
}
