package io.desirepath.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said, as it comes in: a score on a declared scale, a comment, or both. Valid by construction but for
 * the score's range, which {@link FeedbackIntake} checks against the scale.
 *
 * @param id unique among the workspace's responses, for ever; 1 to 500 characters
 * @param customer who, in the sender's words; 1 to 500 characters; kept only as a keyed hash
 * @param at when it was given, from 1900 to 2199; kept in milliseconds
 * @param subjectKind what kind of thing it is about
 * @param subject the name of what it is about; 1 to 500 characters
 * @param metric the standard metric of the score; or name a survey
 * @param survey the name of a declared survey; or name a metric
 * @param score the score on that scale
 * @param comment in the customer's words, 10 000 characters at most; an empty one is none
 * @param language language of the comment (BCP 47)
 */
public record FeedbackDraft(
        String id,
        String customer,
        Instant at,
        SubjectKind subjectKind,
        String subject,
        @Nullable Metric metric,
        @Nullable String survey,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable String language) {
    public FeedbackDraft {
        Drafts.text("id", id, Drafts.MAX_NAME);
        Drafts.text("customer", customer, Drafts.MAX_NAME);
        Drafts.instant("at", at);
        Drafts.text("subject", subject, Drafts.MAX_NAME);
        if (survey != null) {
            Drafts.text("survey", survey, Drafts.MAX_NAME);
        }
        comment = comment == null || comment.isBlank()
                ? null
                : Drafts.optionalText("comment", comment, Drafts.MAX_COMMENT);
        if (language != null) {
            Drafts.text("language", language, Drafts.MAX_LANGUAGE);
        }
        if (metric != null && survey != null) {
            throw Drafts.refusal(
                    "TWO_SCALES",
                    "survey",
                    "Both metric and survey are named, and a score is on one scale. Nothing was stored of it."
                            + " Name one.");
        }
        if (score != null && metric == null && survey == null) {
            throw Drafts.refusal(
                    "MISSING_SCALE",
                    "score",
                    "The score is on no scale. Nothing was stored of it. Name a metric (CSAT, NPS, CES) or a survey.");
        }
        if (score == null && comment == null) {
            throw Drafts.refusal(
                    "MISSING_VALUE",
                    "score",
                    "There is neither a score nor a comment. Nothing was stored of it. Give one of them.");
        }
    }
}
