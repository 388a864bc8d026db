package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a stage to another place in its journey.
 *
 * @param id which
 * @param order its new place
 */
public record MoveStage(StageId id, OrderKey order) implements Operation {
    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields().with("order", order).toMap();
    }
}
