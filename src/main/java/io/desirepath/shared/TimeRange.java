package io.desirepath.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period of time, open at an end that is null.
 *
 * @param from its first instant, included
 * @param to the instant it ends before, excluded
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {
    /** All of time. */
    public static final TimeRange ALWAYS = new TimeRange(null, null);

    /** Throws a {@link Refusal} with {@code BAD_REQUEST} where the period ends before it begins. */
    public TimeRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(
                    "BAD_REQUEST",
                    "The period ends (to: %s) before it begins (from: %s). Nothing was changed. Swap them."
                            .formatted(to, from));
        }
    }

    /** Whether the instant lies in the period. */
    public boolean contains(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
