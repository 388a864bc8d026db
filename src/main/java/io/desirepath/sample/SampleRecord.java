package io.desirepath.sample;

import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what one customer does and says, as far as it has happened by the sample's reference. */
final class SampleRecord {
    private final Shopper shopper;
    private final long reference;
    private final List<InteractionDraft> interactions = new ArrayList<>();
    private final List<FeedbackDraft> feedback = new ArrayList<>();

    /** A record up to the reference, in epoch seconds. */
    SampleRecord(Shopper shopper, long reference) {
        this.shopper = shopper;
        this.reference = reference;
    }

    /** Whether this epoch second lies before the reference: only then has it happened. */
    boolean isPast(long at) {
        return at < reference;
    }

    /**
     * Takes down an interaction that has happened.
     *
     * @param seconds how long it lasted; 0 where it did not last
     * @param value money that it brought, NaN for none
     * @param cost money that it cost, NaN for none
     */
    void interaction(
            long at,
            long seconds,
            String name,
            ShopChannel channel,
            double value,
            double cost,
            List<@Nullable String> attributes) {
        interactions.add(new InteractionDraft(
                shopper.key() + "-" + (interactions.size() + 1),
                shopper.key(),
                null,
                Instant.ofEpochSecond(at),
                0,
                name,
                channel.title(),
                value,
                cost,
                seconds == 0 ? null : Instant.ofEpochSecond(at + seconds),
                false,
                attributes));
    }

    /** Takes down a response that has been given. */
    void response(long at, SubjectKind kind, String subject, Metric metric, int score, @Nullable String comment) {
        feedback.add(new FeedbackDraft(
                shopper.key() + "-f" + (feedback.size() + 1),
                shopper.key(),
                Instant.ofEpochSecond(at),
                kind,
                subject,
                metric,
                null,
                score,
                comment,
                comment == null ? null : shopper.language()));
    }

    List<InteractionDraft> interactions() {
        return interactions;
    }

    List<FeedbackDraft> feedback() {
        return feedback;
    }
}
