package io.desirepath.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * What kept something from being done, said to a person and to a program.
 *
 * @param code stable and machine-readable, UPPER_SNAKE
 * @param message what happened, what is safe and what to do, in English
 * @param path where in the input, outermost first; empty where it is about the whole
 */
public record Problem(String code, String message, List<String> path) {
    public Problem {
        path = List.copyOf(path);
    }

    /** A problem of the whole input. */
    public Problem(String code, String message) {
        this(code, message, List.of());
    }

    /** The same problem, seen from further out: its path begins with these. */
    public Problem under(String... outer) {
        return new Problem(
                code, message, Stream.concat(Stream.of(outer), path.stream()).toList());
    }
}
