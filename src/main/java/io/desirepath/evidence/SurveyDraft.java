package io.desirepath.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A survey to declare. Valid by construction: the constructor throws a {@link io.desirepath.shared.Refusal} whose path
 * names the field at fault.
 *
 * @param name unique in the workspace; 1 to 500 characters; not the name of a standard metric
 * @param min the lowest score
 * @param max the highest score, 1 to 100 above the lowest
 * @param higherIsBetter true where a higher score is better
 * @param topBox from this score on (towards better) an answer counts as satisfied
 * @param low up to this score (towards worse) an answer counts as low; worse than {@code topBox}
 * @param question as it was asked
 */
public record SurveyDraft(
        String name,
        int min,
        int max,
        boolean higherIsBetter,
        int topBox,
        int low,
        @Nullable String question) {
    /** A scale has at most this many steps, since every score of it is listed in distributions. */
    private static final int MAX_STEPS = 100;

    public SurveyDraft {
        Drafts.text("name", name, Drafts.MAX_NAME);
        for (Metric metric : Metric.values()) {
            if (metric.name().equalsIgnoreCase(name)) {
                throw Drafts.refusal(
                        "SURVEY_EXISTS",
                        "name",
                        "The name " + metric + " belongs to the standard metric, whose scale is fixed."
                                + " Nothing was changed. Choose another name.");
            }
        }
        if ((long) max - min < 1 || (long) max - min > MAX_STEPS) {
            throw Drafts.refusal(
                    "BAD_SCALE",
                    "max",
                    "A scale's max lies 1 to 100 above its min. Nothing was changed. Correct the two.");
        }
        within("topBox", topBox, min, max);
        within("low", low, min, max);
        if (higherIsBetter ? low >= topBox : low <= topBox) {
            throw Drafts.refusal(
                    "BAD_SCALE",
                    "low",
                    "An answer cannot be both satisfied and low: low must be worse than topBox."
                            + " Nothing was changed. Correct the two, or higherIsBetter.");
        }
        if (question != null) {
            Drafts.optionalText("question", question, Drafts.MAX_COMMENT);
        }
    }

    /** Whether a survey has the scale of this draft; the wording of the question is no part of it. */
    public boolean hasScaleOf(Survey survey) {
        return min == survey.min()
                && max == survey.max()
                && higherIsBetter == survey.higherIsBetter()
                && topBox == survey.topBox()
                && low == survey.low();
    }

    private static void within(String field, int score, int min, int max) {
        if (score < min || score > max) {
            throw Drafts.refusal(
                    "BAD_SCALE",
                    field,
                    field + " is not on the scale from min to max. Nothing was changed. Correct it.");
        }
    }
}
