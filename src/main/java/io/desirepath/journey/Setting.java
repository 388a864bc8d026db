package io.desirepath.journey;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a change says of one field: keep it, or set it, be it to nothing.
 *
 * @param <T> the field's values; nullable where it may be empty
 */
public sealed interface Setting<T extends @Nullable Object> {
    /** The field becomes this. */
    record To<T extends @Nullable Object>(T value) implements Setting<T> {}

    /** The field stays as it is. */
    record Kept<T extends @Nullable Object>() implements Setting<T> {}

    /** Sets the field. */
    static <T extends @Nullable Object> Setting<T> to(T value) {
        return new To<>(value);
    }

    /** Leaves the field alone. */
    static <T extends @Nullable Object> Setting<T> kept() {
        return new Kept<>();
    }

    /** The field's value from now on, where it was this so far. */
    default T or(T current) {
        return switch (this) {
            case To<T> to -> to.value();
            case Kept<T> kept -> current;
        };
    }

    /** Looks at the new value where the field is set. */
    default void ifSet(Consumer<T> look) {
        if (this instanceof To<T> to) {
            look.accept(to.value());
        }
    }
}
