package io.desirepath.journey;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A journey while operations are applied to it, one after the other. Each must find what it refers to; what concerns
 * the map as a whole (one goal, no overlapping rules, its size) is asked of the result by {@link #finish}, so that the
 * operations of an edit may stand in any order that makes sense to its author.
 */
final class DrawingBoard {
    private record Edge(TouchpointId from, TouchpointId to) {}

    private final Journey start;
    private String name;
    private @Nullable String description;
    private Duration window;
    private WalkUnit unit;
    private final Map<StageId, Stage> stages = new LinkedHashMap<>();
    private final Map<TouchpointId, Touchpoint> touchpoints = new LinkedHashMap<>();
    private final Map<TransitionId, Transition> transitions = new LinkedHashMap<>();
    private final Set<Edge> edges = new HashSet<>();
    private final Set<TouchpointId> ruled = new LinkedHashSet<>();
    private final Set<ElementId> removed = new LinkedHashSet<>();

    DrawingBoard(Journey start) {
        this.start = start;
        this.name = start.name();
        this.description = start.description();
        this.window = start.window();
        this.unit = start.unit();
        for (Stage stage : start.stages()) {
            stages.put(stage.id(), stage);
            stage.touchpoints().forEach(touchpoint -> touchpoints.put(touchpoint.id(), touchpoint));
        }
        for (Transition transition : start.transitions()) {
            transitions.put(transition.id(), transition);
            edges.add(new Edge(transition.from(), transition.to()));
        }
    }

    /** A board without anything on it, for a journey that is being made. */
    static DrawingBoard blank(JourneyId id) {
        return new DrawingBoard(new Journey(
                id,
                "",
                null,
                0,
                Journey.DEFAULT_WINDOW,
                WalkUnit.CUSTOMER,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH));
    }

    /** Whether there is such an element now. */
    boolean has(ElementId id) {
        return switch (id) {
            case JourneyId journey -> journey.equals(start.id());
            case StageId stage -> stages.containsKey(stage);
            case TouchpointId touchpoint -> touchpoints.containsKey(touchpoint);
            case TransitionId transition -> transitions.containsKey(transition);
        };
    }

    /** Whether the stage that would be added is there and looks the same. */
    boolean shows(AddStage add) {
        Stage stage = stages.get(add.id());
        return stage != null
                && stage.name().equals(add.name())
                && stage.order().equals(add.order())
                && Objects.equals(stage.color(), add.color());
    }

    /** Whether the touchpoint that would be added is there and looks the same. */
    boolean shows(AddTouchpoint add) {
        return drawn(add).equals(touchpoints.get(add.id()));
    }

    /** Whether the transition that would be added is there. */
    boolean shows(AddTransition add) {
        return drawn(add).equals(transitions.get(add.id()));
    }

    /** Everything that was taken away and has not come back. */
    Set<ElementId> removed() {
        return removed;
    }

    /** The touchpoints whose rules are new or different, as they are now. */
    List<Touchpoint> ruled() {
        List<Touchpoint> found = new ArrayList<>();
        for (TouchpointId id : ruled) {
            Touchpoint touchpoint = touchpoints.get(id);
            if (touchpoint != null) {
                found.add(touchpoint);
            }
        }
        return found;
    }

    /** Applies one operation; throws a {@link Refusal} where the map does not allow it. */
    void apply(Operation operation) {
        switch (operation) {
            case ChangeJourney change -> on(change);
            case AddStage add -> on(add);
            case ChangeStage change -> on(change);
            case MoveStage move ->
                stages.put(move.id(), known(stages.get(move.id()), "id").moved(move));
            case DeleteStage delete -> on(delete);
            case AddTouchpoint add -> on(add);
            case ChangeTouchpoint change -> on(change);
            case MoveTouchpoint move -> on(move);
            case DeleteTouchpoint delete -> remove(known(touchpoints.get(delete.id()), "id"));
            case AddTransition add -> on(add);
            case DeleteTransition delete -> remove(known(transitions.get(delete.id()), "id"));
        }
    }

    /** The map afterwards; throws a {@link Refusal} where it holds too much or two goals. */
    Journey finish(int revision, Instant createdAt, Instant updatedAt) {
        Limits.atMost(Limits.STAGES, "stages", stages.size());
        Limits.atMost(Limits.TOUCHPOINTS, "touchpoints", touchpoints.size());
        Limits.atMost(Limits.TRANSITIONS, "planned transitions", transitions.size());
        requireOneGoal();
        LiteralOverlap.refuse(touchpoints.values(), ruled());
        Map<StageId, List<Touchpoint>> byStage = new LinkedHashMap<>();
        for (Touchpoint touchpoint : touchpoints.values()) {
            byStage.computeIfAbsent(touchpoint.stage(), id -> new ArrayList<>()).add(touchpoint);
        }
        List<Stage> filled = stages.values().stream()
                .map(stage -> stage.with(byStage.getOrDefault(stage.id(), List.of())))
                .toList();
        return new Journey(
                start.id(),
                name,
                description,
                revision,
                window,
                unit,
                filled,
                List.copyOf(transitions.values()),
                createdAt,
                updatedAt);
    }

    private void on(ChangeJourney change) {
        name = change.name().or(name);
        description = change.description().or(description);
        window = change.window().or(window);
        unit = change.unit().or(unit);
    }

    private void on(AddStage add) {
        requireFree(add.id());
        removed.remove(add.id());
        stages.put(add.id(), new Stage(add.id(), start.id(), add.name(), add.order(), add.color(), null, List.of()));
    }

    private void on(ChangeStage change) {
        Stage stage = known(stages.get(change.id()), "id");
        TouchpointId goal = change.goal().or(stage.goal());
        if (goal != null) {
            known(touchpoints.get(goal), "goal");
        }
        stages.put(stage.id(), stage.changed(change));
    }

    private void on(DeleteStage delete) {
        Stage stage = known(stages.get(delete.id()), "id");
        touchpoints.values().stream()
                .filter(touchpoint -> touchpoint.stage().equals(stage.id()))
                .toList()
                .forEach(this::remove);
        stages.remove(stage.id());
        removed.add(stage.id());
    }

    private void on(AddTouchpoint add) {
        requireFree(add.id());
        known(stages.get(add.stage()), "stage");
        removed.remove(add.id());
        ruled.add(add.id());
        touchpoints.put(add.id(), drawn(add));
    }

    private void on(ChangeTouchpoint change) {
        Touchpoint before = known(touchpoints.get(change.id()), "id");
        Touchpoint after = before.changed(change);
        if (!after.rule().equals(before.rule())) {
            ruled.add(after.id());
        }
        touchpoints.put(after.id(), after);
    }

    private void on(MoveTouchpoint move) {
        Touchpoint before = known(touchpoints.get(move.id()), "id");
        known(stages.get(move.stage()), "stage");
        touchpoints.put(before.id(), before.moved(move));
    }

    private void on(AddTransition add) {
        requireFree(add.id());
        Touchpoint from = known(touchpoints.get(add.from()), "from");
        Touchpoint to = known(touchpoints.get(add.to()), "to");
        if (!edges.add(new Edge(from.id(), to.id()))) {
            throw new Refusal(
                    "DUPLICATE_TRANSITION",
                    "A transition from \"%s\" to \"%s\" is planned already. Nothing was changed."
                            .formatted(from.name(), to.name()));
        }
        removed.remove(add.id());
        transitions.put(add.id(), drawn(add));
    }

    private void remove(Touchpoint touchpoint) {
        transitions.values().stream()
                .filter(transition -> transition.from().equals(touchpoint.id())
                        || transition.to().equals(touchpoint.id()))
                .toList()
                .forEach(this::remove);
        stages.replaceAll((id, stage) -> touchpoint.id().equals(stage.goal()) ? stage.withoutGoal() : stage);
        touchpoints.remove(touchpoint.id());
        removed.add(touchpoint.id());
    }

    private void remove(Transition transition) {
        transitions.remove(transition.id());
        edges.remove(new Edge(transition.from(), transition.to()));
        removed.add(transition.id());
    }

    private Touchpoint drawn(AddTouchpoint add) {
        return new Touchpoint(
                add.id(),
                start.id(),
                add.stage(),
                add.name(),
                add.order(),
                add.channel(),
                add.customerGoal(),
                add.description(),
                add.rule(),
                add.flags());
    }

    private Transition drawn(AddTransition add) {
        return new Transition(add.id(), start.id(), add.from(), add.to());
    }

    private void requireFree(ElementId id) {
        if (has(id)) {
            throw new Refusal(new Problem(
                    "ID_TAKEN",
                    "Something else has this id already. Nothing was changed. Make a new one.",
                    List.of("id")));
        }
    }

    private void requireOneGoal() {
        List<String> goals = touchpoints.values().stream()
                .filter(touchpoint -> touchpoint.is(TouchpointFlag.GOAL))
                .map(Touchpoint::name)
                .toList();
        if (goals.size() > 1) {
            throw new Refusal(
                    "SECOND_GOAL",
                    "A journey has one goal; \"%s\" and \"%s\" would both be it. Nothing was changed. Take the flag from the one in the same edit."
                            .formatted(goals.get(0), goals.get(1)));
        }
    }

    private static <T> T known(@Nullable T element, String field) {
        if (element == null) {
            throw new Refusal(new Problem(
                    "NOT_FOUND",
                    "There is no such element in this journey; perhaps somebody deleted it. Nothing was changed. Read the journey again.",
                    List.of(field)));
        }
        return element;
    }
}
