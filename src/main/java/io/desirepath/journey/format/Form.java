package io.desirepath.journey.format;

import io.desirepath.journey.Setting;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object from outside, read field by field. What is missing or of another kind is refused with
 * {@code FORMAT_INVALID}, and every refusal's path begins with the field.
 */
final class Form {
    private final Map<?, ?> object;

    Form(Map<?, ?> object) {
        this.object = object;
    }

    /** The object as a form; refused where it is none. */
    static Form of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Form(map);
        }
        throw refusal("An object is expected here.");
    }

    /** A text that must be there. */
    String text(String field) {
        return the(field, Function.identity());
    }

    /** A text that may be absent or null. */
    @Nullable
    String optionalText(String field) {
        return optional(field, Function.identity());
    }

    /** A value that must be there, read from its text. */
    <T> T the(String field, Function<String, T> read) {
        return under(field, value -> read.apply(string(value)));
    }

    /** A value that may be absent or null, read from its text. */
    <T> @Nullable T optional(String field, Function<String, T> read) {
        return object.get(field) == null ? null : the(field, read);
    }

    /** What a change says of a field that cannot be empty; null is refused. */
    <T> Setting<T> setting(String field, Function<String, T> read) {
        return object.containsKey(field) ? Setting.to(the(field, read)) : Setting.kept();
    }

    /** What a change says of a field that may be empty: null empties it. */
    <T> Setting<@Nullable T> optionalSetting(String field, Function<String, T> read) {
        return object.containsKey(field) ? Setting.to(optional(field, read)) : Setting.kept();
    }

    /** The name of the one field; refused where there is another number of them. */
    String onlyField() {
        if (object.size() != 1) {
            throw refusal("Exactly one field is expected here.");
        }
        return String.valueOf(object.keySet().iterator().next());
    }

    boolean has(String field) {
        return object.containsKey(field);
    }

    @Nullable
    Object get(String field) {
        return object.get(field);
    }

    /** The texts of a list; an absent or null list is empty. */
    List<String> texts(String field) {
        return texts(field, Function.identity());
    }

    /** The values of a list, each read from its text; an absent or null list is empty. */
    <T> List<T> texts(String field, Function<String, T> read) {
        return each(field, value -> read.apply(string(value)));
    }

    /** The objects of a list, each read in turn; an absent or null list is empty. */
    <T> List<T> objects(String field, Function<Form, T> read) {
        return each(field, item -> read.apply(of(item)));
    }

    /** Reads a field's raw value; refusals get its name in front of their path. */
    <T> T under(String field, Function<@Nullable Object, T> read) {
        try {
            return read.apply(object.get(field));
        } catch (Refusal refusal) {
            throw refusal.under(field);
        }
    }

    private <T> List<T> each(String field, Function<@Nullable Object, T> read) {
        return under(field, value -> {
            List<T> items = new ArrayList<>();
            if (value == null) {
                return items;
            }
            if (!(value instanceof List<?> list)) {
                throw refusal("A list is expected here.");
            }
            for (int i = 0; i < list.size(); i++) {
                try {
                    items.add(read.apply(list.get(i)));
                } catch (Refusal refusal) {
                    throw refusal.under(String.valueOf(i));
                }
            }
            return items;
        });
    }

    private static String string(@Nullable Object value) {
        // Scalars of the schema arrive as values already; each writes itself as the text it was read from.
        if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
            throw refusal(value == null ? "A value is needed here." : "A text is expected here.");
        }
        return value.toString();
    }

    static Refusal refusal(String what) {
        return new Refusal(new Problem("FORMAT_INVALID", what + " Nothing was changed.", List.of()));
    }
}
