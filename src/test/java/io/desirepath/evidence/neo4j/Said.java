package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import java.time.Instant;

/** Feedback for tests: about the touchpoint "Checkout", on 1 May 2026 where nothing else is said. */
final class Said {
    static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");

    private Said() {}

    /** A score for satisfaction. */
    static FeedbackDraft score(String id, String customer, int score) {
        return new FeedbackDraft(
                id, customer, AT, SubjectKind.TOUCHPOINT, "Checkout", Metric.CSAT, null, score, null, null);
    }

    /** A score on a declared survey. */
    static FeedbackDraft surveyed(String id, String customer, String survey, int score) {
        return new FeedbackDraft(id, customer, AT, SubjectKind.STAGE, "Buying", null, survey, score, null, null);
    }

    /** A comment without a score. */
    static FeedbackDraft comment(String id, String customer, String comment) {
        return new FeedbackDraft(id, customer, AT, SubjectKind.TOUCHPOINT, "Checkout", null, null, null, comment, "en");
    }

    /** A low score with a comment, a number of days later. */
    static FeedbackDraft complaint(String id, String customer, String comment, int days) {
        return new FeedbackDraft(
                id,
                customer,
                AT.plusSeconds(86_400L * days),
                SubjectKind.TOUCHPOINT,
                "Delivery",
                Metric.CSAT,
                null,
                1,
                comment,
                null);
    }
}
