package io.desirepath.journey;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new map as a person or a program would write it down: stages and touchpoints in order, transitions by touchpoint
 * name. See {@code JourneyDrawing}.
 *
 * @param name its title, 1 to 200 characters
 * @param description what it is about
 * @param window how long a walk lasts
 * @param unit whose interactions make a walk
 * @param stages in order
 * @param transitions planned transitions
 */
public record JourneyDraft(
        String name,
        @Nullable String description,
        Duration window,
        WalkUnit unit,
        List<StageDraft> stages,
        List<TransitionDraft> transitions) {
    public JourneyDraft {
        stages = List.copyOf(stages);
        transitions = List.copyOf(transitions);
    }

    /** The operations that draw it, on elements with new ids; throws a {@link Refusal} where it is not well formed. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        operations.add(
                new ChangeJourney(Setting.to(name), Setting.to(description), Setting.to(window), Setting.to(unit)));
        Map<String, List<TouchpointId>> byName = new HashMap<>();
        List<OrderKey> keys = OrderKey.spread(stages.size());
        for (int i = 0; i < stages.size(); i++) {
            try {
                add(stages.get(i), keys.get(i), operations, byName);
            } catch (Refusal refusal) {
                throw refusal.under("stages", String.valueOf(i));
            }
        }
        for (int i = 0; i < transitions.size(); i++) {
            try {
                TransitionDraft draft = transitions.get(i);
                operations.add(new AddTransition(
                        TransitionId.random(), only("from", draft.from(), byName), only("to", draft.to(), byName)));
            } catch (Refusal refusal) {
                throw refusal.under("transitions", String.valueOf(i));
            }
        }
        return operations;
    }

    private static void add(
            StageDraft draft, OrderKey order, List<Operation> operations, Map<String, List<TouchpointId>> byName) {
        StageId stage = StageId.random();
        operations.add(new AddStage(stage, draft.name(), order, draft.color()));
        List<OrderKey> keys = OrderKey.spread(draft.touchpoints().size());
        for (int i = 0; i < draft.touchpoints().size(); i++) {
            TouchpointDraft touchpoint = draft.touchpoints().get(i);
            try {
                AddTouchpoint add = touchpoint.operation(stage, keys.get(i));
                operations.add(add);
                byName.computeIfAbsent(add.name(), name -> new ArrayList<>(1)).add(add.id());
            } catch (Refusal refusal) {
                throw refusal.under("touchpoints", String.valueOf(i));
            }
        }
    }

    private static TouchpointId only(String field, String name, Map<String, List<TouchpointId>> byName) {
        List<TouchpointId> found = byName.getOrDefault(name, List.of());
        if (found.size() != 1) {
            throw new Refusal(
                    found.isEmpty()
                            ? new Problem(
                                    "NOT_FOUND",
                                    "The map has no touchpoint named \"%s\". Nothing was changed. Correct the name."
                                            .formatted(name),
                                    List.of(field))
                            : new Problem(
                                    "AMBIGUOUS_NAME",
                                    "%d touchpoints are named \"%s\", so a transition cannot name one. Nothing was changed. Give them different names."
                                            .formatted(found.size(), name),
                                    List.of(field)));
        }
        return found.getFirst();
    }
}
