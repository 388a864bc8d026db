package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans a transition.
 *
 * @param id a new id, or that of a transition that was deleted
 * @param from the touchpoint it leaves
 * @param to the touchpoint it arrives at; may be the same
 */
public record AddTransition(TransitionId id, TouchpointId from, TouchpointId to) implements Operation {
    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields().with("from", from).with("to", to).toMap();
    }
}
