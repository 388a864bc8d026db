package io.desirepath.journey;

import java.util.UUID;

/** Names a touchpoint, uniquely in its workspace. */
public record TouchpointId(UUID value) implements ElementId {
    /** A new one. */
    public static TouchpointId random() {
        return new TouchpointId(UUID.randomUUID());
    }

    @Override
    public String type() {
        return "Touchpoint";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
