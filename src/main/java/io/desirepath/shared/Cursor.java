package io.desirepath.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A place in an ordered list: the values that the list is ordered by, of the thing at that place. Opaque outside, and
 * still good when the thing itself is gone.
 *
 * @param values the thing's values in order of significance, the last one unique; none holds a line break
 */
public record Cursor(List<String> values) {
    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param opaque as the outside sent it
     * @param size how many values the list is ordered by
     * @throws Refusal with {@code BAD_REQUEST} where it is no cursor of such a list
     */
    public static Cursor parse(String opaque, int size) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            List<String> values = List.of(text.split("\n", -1));
            if (values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", values).getBytes(StandardCharsets.UTF_8));
    }

    /** What to throw at a cursor of another list. */
    public static Refusal unknown() {
        return new Refusal("BAD_REQUEST", "This is no cursor of this list. Take one from its edges or pageInfo.");
    }
}
