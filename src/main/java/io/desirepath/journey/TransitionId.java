package io.desirepath.journey;

import java.util.UUID;

/** Names a transition, uniquely in its workspace. */
public record TransitionId(UUID value) implements ElementId {
    /** A new one. */
    public static TransitionId random() {
        return new TransitionId(UUID.randomUUID());
    }

    @Override
    public String type() {
        return "Transition";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
