package io.desirepath.evidence;

import io.desirepath.shared.GlobalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said, as it is read again.
 *
 * @param key 64 bits of a keyed hash of its id, as in {@link FeedbackBatch#id()}
 * @param customerKey 64 bits of a keyed hash of who gave it
 * @param at when it was given
 * @param subjectKind what kind of thing it is about
 * @param subject the name of what it is about
 * @param metric the standard metric it answers, null where it answers none
 * @param survey the declared survey it answers, null where it answers none
 * @param score the score on that scale
 * @param comment in the customer's words; null where there is none or its key was destroyed
 * @param language language of the comment (BCP 47) where it is known
 */
public record Feedback(
        long key,
        long customerKey,
        Instant at,
        SubjectKind subjectKind,
        String subject,
        @Nullable Metric metric,
        @Nullable Survey survey,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable String language) {
    /** The GraphQL type, for opaque ids. */
    public static final String TYPE = "Feedback";

    /** The opaque id that the outside sees. */
    public String id() {
        return new GlobalId(TYPE, Long.toHexString(key)).toString();
    }

    /** A name for who gave it that does not tell who it is. */
    public String customer() {
        return Pseudonyms.pseudonym(customerKey);
    }
}
