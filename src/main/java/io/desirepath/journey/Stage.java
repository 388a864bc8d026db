package io.desirepath.journey;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ordered phase of a journey, from discovery to post-purchase.
 *
 * @param id its name
 * @param journey the journey it belongs to
 * @param name its title
 * @param order its place in the journey
 * @param color one of the map's colours, by name
 * @param goal a touchpoint of the journey that is its own milestone, so that stages after the purchase have drop-off of
 *     their own
 * @param touchpoints in order; empty while it has none
 */
public record Stage(
        StageId id,
        JourneyId journey,
        String name,
        OrderKey order,
        @Nullable String color,
        @Nullable TouchpointId goal,
        List<Touchpoint> touchpoints) {
    public Stage {
        touchpoints = touchpoints.stream()
                .sorted(Comparator.comparing(Touchpoint::order)
                        .thenComparing(touchpoint -> touchpoint.id().global().toString()))
                .toList();
    }
}
