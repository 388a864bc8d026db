package io.desirepath.journey;

import java.util.UUID;

/** Names a stage, uniquely in its workspace. */
public record StageId(UUID value) implements ElementId {
    /** A new one. */
    public static StageId random() {
        return new StageId(UUID.randomUUID());
    }

    @Override
    public String type() {
        return "Stage";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
