package io.desirepath.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the fields that an operation sets, in the order of their declaration. */
final class Fields {
    private final Map<String, @Nullable Object> set = new LinkedHashMap<>();

    Fields with(String name, @Nullable Object value) {
        set.put(name, value);
        return this;
    }

    Fields with(String name, Setting<?> setting) {
        if (setting instanceof Setting.To<?> to) {
            set.put(name, to.value());
        }
        return this;
    }

    Map<String, @Nullable Object> toMap() {
        return Collections.unmodifiableMap(set);
    }
}
