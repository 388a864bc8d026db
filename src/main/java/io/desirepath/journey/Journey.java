package io.desirepath.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map as designed: ordered stages, touchpoints in them and planned transitions, as it was at one revision.
 *
 * <p>Ids are unique, every transition and every stage's goal names touchpoints of this journey, and at most one
 * touchpoint is the goal.
 *
 * @param id its name
 * @param name its title
 * @param description what it is about
 * @param revision 1 when it is made, 1 more with every accepted edit
 * @param window how long after its entry an interaction still belongs to a walk, inclusive
 * @param unit whose interactions make a walk
 * @param stages in order, from discovery to post-purchase
 * @param transitions planned transitions, ordered by where they leave and then by where they arrive
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Journey(
        JourneyId id,
        String name,
        @Nullable String description,
        int revision,
        Duration window,
        WalkUnit unit,
        List<Stage> stages,
        List<Transition> transitions,
        Instant createdAt,
        Instant updatedAt) {
    /** How many touchpoints a journey may have. */
    public static final int MOST_TOUCHPOINTS = Limits.TOUCHPOINTS;

    /** The window of a journey that names none. */
    public static final Duration DEFAULT_WINDOW = Duration.ofDays(30);

    public Journey {
        stages = stages.stream()
                .sorted(Comparator.comparing(Stage::order)
                        .thenComparing(stage -> stage.id().global().toString()))
                .toList();
        transitions = ordered(transitions, stages);
    }

    /** All touchpoints, in stage order. */
    public List<Touchpoint> touchpoints() {
        return places().toList();
    }

    /** The touchpoint whose reaching converts; empty while none is flagged. */
    public Optional<Touchpoint> goal() {
        return places().filter(touchpoint -> touchpoint.is(TouchpointFlag.GOAL)).findFirst();
    }

    /** The stage with this id; empty where the journey has none. */
    public Optional<Stage> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The touchpoint with this id; empty where the journey has none. */
    public Optional<Touchpoint> touchpoint(TouchpointId id) {
        return places().filter(touchpoint -> touchpoint.id().equals(id)).findFirst();
    }

    /** The planned transition with this id; empty where the journey has none. */
    public Optional<Transition> transition(TransitionId id) {
        return transitions.stream()
                .filter(transition -> transition.id().equals(id))
                .findFirst();
    }

    private static List<Transition> ordered(List<Transition> transitions, List<Stage> stages) {
        Map<TouchpointId, Integer> places = new HashMap<>();
        places(stages).forEach(touchpoint -> places.put(touchpoint.id(), places.size()));
        return transitions.stream()
                .sorted(Comparator.comparing((Transition transition) -> places.getOrDefault(transition.from(), -1))
                        .thenComparing(transition -> places.getOrDefault(transition.to(), -1)))
                .toList();
    }

    private Stream<Touchpoint> places() {
        return places(stages);
    }

    private static Stream<Touchpoint> places(List<Stage> stages) {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }

    /**
     * A length that walks may have: whole seconds, from 1 second to 36 500 days. Throws a
     * {@link io.desirepath.shared.Refusal} with {@code WINDOW_OUT_OF_RANGE} that names the field where it is none.
     */
    public static Duration requireWindow(String field, Duration window) {
        return Limits.window(field, window);
    }
}
