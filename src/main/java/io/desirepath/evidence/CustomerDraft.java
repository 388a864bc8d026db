package io.desirepath.evidence;

import java.util.Map;

/**
 * What is known of a customer, as it comes in. Valid by construction.
 *
 * @param customer who, in the sender's words; 1 to 500 characters; kept only as a keyed hash
 * @param attributes small vocabularies to filter and break down by, by name; no free text, no identifiers
 */
public record CustomerDraft(String customer, Map<String, String> attributes) {
    public CustomerDraft {
        Drafts.text("customer", customer, Drafts.MAX_NAME);
        attributes = Map.copyOf(attributes);
        attributes.forEach((name, value) -> {
            Drafts.text("attributes", name, Drafts.MAX_ATTRIBUTE_NAME);
            Drafts.optionalText("attributes", value, Drafts.MAX_VALUE);
        });
    }
}
