package io.desirepath.evidence.graphql;

import io.desirepath.evidence.SurveyDraft;
import org.jspecify.annotations.Nullable;

/** A survey to declare, as it comes in. */
record DeclareSurveyInput(
        String name,
        int min,
        int max,
        boolean higherIsBetter,
        int topBox,
        int low,
        @Nullable String question,
        @Nullable String idempotencyKey) {
    /** Throws a {@link io.desirepath.shared.Refusal} where it is no scale. */
    SurveyDraft draft() {
        return new SurveyDraft(name, min, max, higherIsBetter, topBox, low, question);
    }
}
