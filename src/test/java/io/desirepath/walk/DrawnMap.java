package io.desirepath.walk;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.Stage;
import io.desirepath.journey.StageId;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.WalkUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a map for tests, stage by stage and from left to right. */
public final class DrawnMap {
    private final JourneyId id = JourneyId.random();
    private final String title;
    private final List<Stage> stages = new ArrayList<>();

    public DrawnMap(String title) {
        this.title = title;
    }

    public DrawnMap stage(String name) {
        stages.add(new Stage(StageId.random(), id, name, OrderKey.between(lastStage(), null), null, null, List.of()));
        return this;
    }

    /** A touchpoint at the end of the last stage; without a rule it is matched by its name. */
    DrawnMap touchpoint(String name, @Nullable Rule rule) {
        return touchpoint(name, rule, Set.of());
    }

    /** A touchpoint that is matched by its name, at the end of the last stage. */
    public DrawnMap named(String name, TouchpointFlag... flags) {
        return touchpoint(name, null, Set.of(flags));
    }

    private DrawnMap touchpoint(String name, @Nullable Rule rule, Set<TouchpointFlag> flags) {
        Stage stage = stages.removeLast();
        List<Touchpoint> touchpoints = new ArrayList<>(stage.touchpoints());
        OrderKey last = touchpoints.isEmpty() ? null : touchpoints.getLast().order();
        touchpoints.add(new Touchpoint(
                TouchpointId.random(),
                id,
                stage.id(),
                name,
                OrderKey.between(last, null),
                null,
                null,
                null,
                rule,
                flags));
        stages.add(new Stage(stage.id(), id, stage.name(), stage.order(), null, null, touchpoints));
        return this;
    }

    public Journey journey() {
        return new Journey(
                id,
                title,
                null,
                1,
                Journey.DEFAULT_WINDOW,
                WalkUnit.CUSTOMER,
                stages,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private @Nullable OrderKey lastStage() {
        return stages.isEmpty() ? null : stages.getLast().order();
    }
}
