package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a planned transition away.
 *
 * @param id which
 */
public record DeleteTransition(TransitionId id) implements Operation {
    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }
}
