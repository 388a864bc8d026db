package io.desirepath.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A question with a declared scale of whole numbers.
 *
 * @param id its id in the store; the metric's name for a standard metric
 * @param name unique in the workspace
 * @param min the lowest score
 * @param max the highest score
 * @param higherIsBetter true where a higher score is better
 * @param topBox from this score on (towards better) an answer counts as satisfied
 * @param low up to this score (towards worse) an answer counts as low
 * @param question as it was asked
 */
public record Survey(
        String id,
        String name,
        int min,
        int max,
        boolean higherIsBetter,
        int topBox,
        int low,
        @Nullable String question) {
    /** The GraphQL type, for opaque ids. */
    public static final String TYPE = "Survey";

    /** Whether the score lies on the scale. */
    public boolean holds(int score) {
        return min <= score && score <= max;
    }

    /** Whether the score counts as satisfied. */
    public boolean isTop(int score) {
        return higherIsBetter ? score >= topBox : score <= topBox;
    }

    /** Whether the score counts as low. */
    public boolean isLow(int score) {
        return higherIsBetter ? score <= low : score >= low;
    }
}
