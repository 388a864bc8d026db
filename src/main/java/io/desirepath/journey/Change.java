package io.desirepath.journey;

import java.util.List;
import java.util.Set;

/**
 * What an edit does to a journey, found out before it is stored.
 *
 * @param journey the journey afterwards
 * @param operations the operations to store, in order: those of the edit but for what was done already
 * @param removed everything that they take away
 * @param ruled touchpoints whose rules are new or different
 * @param clashes fields of other edits that they set anew
 */
public record Change(
        Journey journey,
        List<Operation> operations,
        Set<ElementId> removed,
        Set<TouchpointId> ruled,
        List<Clash> clashes) {
    public Change {
        operations = List.copyOf(operations);
        removed = Set.copyOf(removed);
        ruled = Set.copyOf(ruled);
        clashes = List.copyOf(clashes);
    }
}
