package io.desirepath.journey;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One accepted edit of a journey, as the log keeps it for ever. Applying all revisions in order to nothing gives the
 * journey.
 *
 * @param number 1 for the edit that made the journey, then 1 more each
 * @param at when it was accepted
 * @param key the idempotency key that the edit came with
 * @param operations what it did, in order
 * @param removed what it took away, along with what it deleted by name: a deleted stage's touchpoints, their
 *     transitions
 */
public record Revision(
        int number, Instant at, @Nullable String key, List<Operation> operations, Set<ElementId> removed) {
    public Revision {
        operations = List.copyOf(operations);
        removed = Set.copyOf(removed);
    }
}
