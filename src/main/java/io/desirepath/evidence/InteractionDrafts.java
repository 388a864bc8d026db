package io.desirepath.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Interactions that come in together and are stored together or not at all.
 *
 * @param attributeNames what the rows' attributes are called, each once; 1 to 100 characters
 * @param rows 50 000 at most; each has as many attributes as there are names
 */
public record InteractionDrafts(List<String> attributeNames, List<InteractionDraft> rows) {
    /** Throws a {@link io.desirepath.shared.Refusal} where there are too many rows or a name is no name. */
    public InteractionDrafts {
        attributeNames = List.copyOf(attributeNames);
        rows = List.copyOf(rows);
        Drafts.rows(rows.size());
        Set<String> seen = new HashSet<>();
        for (String name : attributeNames) {
            Drafts.text("attributes", name, Drafts.MAX_ATTRIBUTE_NAME);
            if (!seen.add(name)) {
                throw Drafts.refusal(
                        "BAD_REQUEST",
                        "attributes",
                        "The attribute \"" + name + "\" is named twice. Nothing was stored. Name each once.");
            }
        }
        for (InteractionDraft row : rows) {
            if (row.attributes().size() != attributeNames.size()) {
                throw new IllegalArgumentException("A row has %d attributes and there are %d names"
                        .formatted(row.attributes().size(), attributeNames.size()));
            }
        }
    }
}
