package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of an edit. Well formed from the start: a constructor throws a {@link io.desirepath.shared.Refusal} whose
 * path names the field at fault. Whether it can be applied depends on the journey and is found out when it is.
 */
public sealed interface Operation
        permits ChangeJourney,
                AddStage,
                ChangeStage,
                MoveStage,
                DeleteStage,
                AddTouchpoint,
                ChangeTouchpoint,
                MoveTouchpoint,
                DeleteTouchpoint,
                AddTransition,
                DeleteTransition {
    /** The element it is about; empty where that is the journey itself. */
    Optional<ElementId> element();

    /** The fields it sets, by name, with what each becomes: ids, order keys, rules, sets of flags, plain values. */
    Map<String, @Nullable Object> fields();

    /** What it is called in requests and in the log: {@code addStage}, {@code changeTouchpoint} … */
    default String kind() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
