package io.desirepath.intake;

import io.desirepath.evidence.InteractionDraft;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each name occurs among the interactions that an import brought. As many names as a workspace may have. */
final class AcceptedNames {
    private final Map<String, Long> counts = new HashMap<>();

    /**
     * Interactions are stored.
     *
     * @param duplicates which were known already
     */
    void add(List<InteractionDraft> stored, BitSet duplicates) {
        for (int i = duplicates.nextClearBit(0); i < stored.size(); i = duplicates.nextClearBit(i + 1)) {
            counts.merge(stored.get(i).name(), 1L, Long::sum);
        }
    }

    Set<String> names() {
        return Set.copyOf(counts.keySet());
    }

    /** How many interactions have one of these names. */
    long occurrences(Set<String> names) {
        return names.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
    }
}
