package io.desirepath.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param size how many at most, 0 to 100
 * @param backwards whether the part ends at {@code before} or the list's end, rather than beginning at {@code after} or
 *     the list's beginning
 * @param after only what follows this cursor
 * @param before only what precedes this cursor
 */
public record PageRequest(
        int size,
        boolean backwards,
        @Nullable String after,
        @Nullable String before) {
    /** How many there are on a page where the request does not say. */
    public static final int DEFAULT_SIZE = 20;

    /** How many there are on a page at most. */
    public static final int LARGEST_SIZE = 100;

    /**
     * Reads the arguments of a GraphQL connection.
     *
     * @throws Refusal with {@code BAD_REQUEST} where both ends are asked for, or more than 100
     */
    public static PageRequest of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (first != null && last != null) {
            throw refusal("first", "Give first or last, not both.");
        }
        String argument = last != null ? "last" : "first";
        Integer asked = last != null ? last : first;
        int size = asked != null ? asked : DEFAULT_SIZE;
        if (size < 0 || size > LARGEST_SIZE) {
            throw refusal(argument, "A page has at most %d; %d were asked for.".formatted(LARGEST_SIZE, size));
        }
        return new PageRequest(size, last != null, after, before);
    }

    private static Refusal refusal(String argument, String message) {
        return new Refusal(new Problem("BAD_REQUEST", message, List.of(argument)));
    }
}
