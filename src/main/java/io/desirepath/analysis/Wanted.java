package io.desirepath.analysis;

import io.desirepath.analysis.kernel.JourneyTally;
import java.util.HashSet;
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

    /** Only how walks stand. */
    public static final Wanted NOTHING = new Wanted(Set.of(), false);

    public Wanted {
        parts = Set.copyOf(parts);
    }

    /** What either wants. */
    public Wanted and(Wanted other) {
        Set<JourneyTally.Part> both = new HashSet<>(parts);
        both.addAll(other.parts);
        return new Wanted(both, scores || other.scores);
    }
}
