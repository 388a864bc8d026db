package io.desirepath.sample;

import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.InteractionDraft;
import java.util.List;

/**
 * All that the sample tells of one customer.
 *
 * @param customer who, and what is known whatever the interaction
 * @param interactions at least one, in the order of time; attributes are in the order of
 *     {@link SampleGenerator#ATTRIBUTES}
 * @param feedback what the customer said, in no particular order
 */
public record SampleCustomer(
        CustomerDraft customer, List<InteractionDraft> interactions, List<FeedbackDraft> feedback) {
    public SampleCustomer {
        interactions = List.copyOf(interactions);
        feedback = List.copyOf(feedback);
    }
}
