package io.desirepath.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A response together with the scale it answers on.
 *
 * @param draft the response
 * @param code the scale's code in {@link Dictionaries#scales()}, {@link FeedbackBatch#NO_SCALE} where it names none
 * @param scale the scale, null where it names none
 */
public record ScaledFeedback(
        FeedbackDraft draft, int code, @Nullable Survey scale) {
    /** Whether it has a score, and that counts as low. */
    public boolean isLow() {
        Integer score = draft.score();
        return scale != null && score != null && scale.isLow(score);
    }
}
