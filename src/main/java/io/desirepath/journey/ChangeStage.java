package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes fields of a stage.
 *
 * @param id which
 * @param name its title, 1 to 200 characters
 * @param color one of the map's colours, by name
 * @param goal a touchpoint of the journey as its milestone
 */
public record ChangeStage(
        StageId id, Setting<String> name, Setting<@Nullable String> color, Setting<@Nullable TouchpointId> goal)
        implements Operation {
    public ChangeStage {
        name.ifSet(value -> Limits.name("name", value));
        color.ifSet(value -> Limits.color("color", value));
    }

    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("name", name)
                .with("color", color)
                .with("goal", goal)
                .toMap();
    }
}
