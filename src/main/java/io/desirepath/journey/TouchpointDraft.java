package io.desirepath.journey;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint of a new map.
 *
 * @param name its title, 1 to 200 characters; unique in the map where transitions name it
 * @param channel where it happens
 * @param customerGoal what the customer wants here
 * @param description free text
 * @param rule which interactions are its own; null: those of its name
 * @param flags what it is to a walk
 */
public record TouchpointDraft(
        String name,
        @Nullable String channel,
        @Nullable String customerGoal,
        @Nullable String description,
        @Nullable Rule rule,
        Set<TouchpointFlag> flags) {
    public TouchpointDraft {
        flags = Set.copyOf(flags);
    }

    /** A touchpoint that takes the interactions of its name. */
    public static TouchpointDraft named(String name, TouchpointFlag... flags) {
        return new TouchpointDraft(name, null, null, null, null, Set.of(flags));
    }

    /** The operation that draws it, with a new id. */
    AddTouchpoint operation(StageId stage, OrderKey order) {
        return new AddTouchpoint(
                TouchpointId.random(), stage, name, order, channel, customerGoal, description, rule, flags);
    }
}
