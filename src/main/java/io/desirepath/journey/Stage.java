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

    /** The same stage after a change of its fields. */
    Stage changed(ChangeStage change) {
        return new Stage(
                id,
                journey,
                change.name().or(name),
                order,
                change.color().or(color),
                change.goal().or(goal),
                touchpoints);
    }

    /** The same stage at another place. */
    Stage moved(MoveStage move) {
        return new Stage(id, journey, name, move.order(), color, goal, touchpoints);
    }

    /** The same stage without a milestone. */
    Stage withoutGoal() {
        return new Stage(id, journey, name, order, color, null, touchpoints);
    }

    /** The same stage with these touchpoints instead of its own. */
    Stage with(List<Touchpoint> others) {
        return new Stage(id, journey, name, order, color, goal, others);
    }
}
