package io.desirepath.journey;

import java.util.UUID;

/** Names a journey, uniquely in its workspace. */
public record JourneyId(UUID value) implements ElementId {
    /** A new one. */
    public static JourneyId random() {
        return new JourneyId(UUID.randomUUID());
    }

    @Override
    public String type() {
        return "Journey";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
