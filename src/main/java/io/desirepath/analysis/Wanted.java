package io.desirepath.analysis;

import io.desirepath.analysis.kernel.JourneyTally;
import java.util.Set;

/**
 * What an answer is to hold, so that one pass counts all of it and nothing else.
 *
 * @param parts what to count of walks, beside how they stand
 * @param scores whether to count what was said
 */
public record Wanted(Set<JourneyTally.Part> parts, boolean scores) {
    /** Everything. */
    public static final Wanted ALL = new Wanted(Set.of(JourneyTally.Part.values()), true);

    public Wanted {
        parts = Set.copyOf(parts);
    }
}
