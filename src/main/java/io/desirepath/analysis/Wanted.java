package io.desirepath.analysis;

import java.util.HashSet;
import java.util.Set;

/**
 * What an answer is to hold, so that one pass counts all of it and nothing else.
 *
 * @param measures what to count of walks, beside how they stand
 * @param scores whether to count what was said
 */
public record Wanted(Set<Measure<?>> measures, boolean scores) {
    /** Only how walks stand. */
    public static final Wanted NOTHING = new Wanted(Set.of(), false);

    public Wanted {
        measures = Set.copyOf(measures);
    }

    /** What either wants. */
    public Wanted and(Wanted other) {
        Set<Measure<?>> both = new HashSet<>(measures);
        both.addAll(other.measures);
        return new Wanted(both, scores || other.scores);
    }
}
