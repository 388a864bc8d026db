package io.desirepath.journey;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes fields of a touchpoint.
 *
 * @param id which
 * @param name its title, 1 to 200 characters; a rule that was never set follows it
 * @param channel where it happens
 * @param customerGoal what the customer wants here, at most 5 000 characters
 * @param description free text, at most 5 000 characters
 * @param rule which interactions are its own; set to null, it follows the name again
 * @param flags what it is to a walk; replaces all flags
 */
public record ChangeTouchpoint(
        TouchpointId id,
        Setting<String> name,
        Setting<@Nullable String> channel,
        Setting<@Nullable String> customerGoal,
        Setting<@Nullable String> description,
        Setting<@Nullable Rule> rule,
        Setting<Set<TouchpointFlag>> flags)
        implements Operation {
    public ChangeTouchpoint {
        name.ifSet(value -> Limits.name("name", value));
        channel.ifSet(value -> Limits.optionalName("channel", value));
        customerGoal.ifSet(value -> Limits.text("customerGoal", value));
        description.ifSet(value -> Limits.text("description", value));
        rule.ifSet(value -> AddTouchpoint.requireCompilable(value));
        if (flags instanceof Setting.To<Set<TouchpointFlag>> to) {
            flags = Setting.to(AddTouchpoint.ordered(to.value()));
        }
    }

    @Override
    public Optional<ElementId> element() {
        return Optional.of(id);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("name", name)
                .with("channel", channel)
                .with("customerGoal", customerGoal)
                .with("description", description)
                .with("rule", rule)
                .with("flags", flags)
                .toMap();
    }
}
