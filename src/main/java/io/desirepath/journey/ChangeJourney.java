package io.desirepath.journey;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes fields of the journey itself.
 *
 * @param name its title, 1 to 200 characters
 * @param description what it is about, at most 5 000 characters
 * @param window how long a walk lasts, PT1S to P36500D
 * @param unit whose interactions make a walk
 */
public record ChangeJourney(
        Setting<String> name, Setting<@Nullable String> description, Setting<Duration> window, Setting<WalkUnit> unit)
        implements Operation {
    public ChangeJourney {
        name.ifSet(value -> Limits.name("name", value));
        description.ifSet(value -> Limits.text("description", value));
        window.ifSet(value -> Limits.window("window", value));
    }

    @Override
    public Optional<ElementId> element() {
        return Optional.empty();
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("name", name)
                .with("description", description)
                .with("window", window)
                .with("unit", unit)
                .toMap();
    }
}
