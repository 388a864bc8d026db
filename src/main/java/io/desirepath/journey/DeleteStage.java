package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a stage with its touchpoints and their transitions.
 *
 * @param id which
 */
public record DeleteStage(StageId id) implements Operation {
    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }
}
