package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a touchpoint with its transitions; a stage whose goal it was has none then.
 *
 * @param id which
 */
public record DeleteTouchpoint(TouchpointId id) implements Operation {
    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }
}
