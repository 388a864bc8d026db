package io.desirepath.analysis.kernel;

import io.desirepath.walk.WalkVisitor;

/**
 * Counts something of walks. A fold: tallies of parts of the evidence merge to the tally of the whole, in whatever way
 * it was split.
 *
 * @param <T> its own kind
 */
public interface WalkTally<T extends WalkTally<T>> extends WalkVisitor {
    /** Adds what a tally of the same question counted in another part of the evidence. */
    void merge(T other);
}
