package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a stage.
 *
 * @param id a new id, or that of a stage that was deleted
 * @param name its title, 1 to 200 characters
 * @param order its place in the journey
 * @param color one of the map's colours, by name
 */
public record AddStage(
        StageId id, String name, OrderKey order, @Nullable String color) implements Operation {
    public AddStage {
        Limits.name("name", name);
        Limits.color("color", color);
    }

    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("name", name)
                .with("order", order)
                .with("color", color)
                .toMap();
    }
}
