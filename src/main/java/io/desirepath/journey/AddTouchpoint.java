package io.desirepath.journey;

import io.desirepath.shared.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds a touchpoint.
 *
 * @param id a new id, or that of a touchpoint that was deleted
 * @param stage the stage it belongs to
 * @param name its title, 1 to 200 characters
 * @param order its place in the stage
 * @param channel where it happens
 * @param customerGoal what the customer wants here, at most 5 000 characters
 * @param description free text, at most 5 000 characters
 * @param rule which interactions are its own; null: those of its name
 * @param flags what it is to a walk
 */
public record AddTouchpoint(
        TouchpointId id,
        StageId stage,
        String name,
        OrderKey order,
        @Nullable String channel,
        @Nullable String customerGoal,
        @Nullable String description,
        @Nullable Rule rule,
        Set<TouchpointFlag> flags)
        implements Operation {
    public AddTouchpoint {
        Limits.name("name", name);
        Limits.optionalName("channel", channel);
        Limits.text("customerGoal", customerGoal);
        Limits.text("description", description);
        requireCompilable(rule);
        flags = ordered(flags);
    }

    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("stage", stage)
                .with("name", name)
                .with("order", order)
                .with("channel", channel)
                .with("customerGoal", customerGoal)
                .with("description", description)
                .with("rule", rule)
                .with("flags", flags)
                .toMap();
    }

    static void requireCompilable(@Nullable Rule rule) {
        if (rule != null) {
            try {
                rule.requireCompilable();
            } catch (Refusal refusal) {
                throw refusal.under("rule");
            }
        }
    }

    static Set<TouchpointFlag> ordered(Set<TouchpointFlag> flags) {
        EnumSet<TouchpointFlag> ordered = EnumSet.noneOf(TouchpointFlag.class);
        ordered.addAll(flags);
        return Collections.unmodifiableSet(ordered);
    }
}
