package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a touchpoint within its stage, to another stage, or to another channel's lane.
 *
 * @param id which
 * @param stage the stage it goes to
 * @param order its new place in that stage
 * @param channel the channel it goes to
 */
public record MoveTouchpoint(TouchpointId id, StageId stage, OrderKey order, Setting<@Nullable String> channel)
        implements Operation {
    public MoveTouchpoint {
        channel.ifSet(value -> Limits.optionalName("channel", value));
    }

    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("stage", stage)
                .with("order", order)
                .with("channel", channel)
                .toMap();
    }
}
