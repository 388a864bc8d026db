package io.desirepath.analysis;

import io.desirepath.walk.WalkReplay;
import io.desirepath.walk.WalkVisitor;

/**
 * Sees the walks of one part of the evidence; what it found merges with what others of its kind found in other parts.
 *
 * @param <F> its own kind
 */
interface Folding<F> extends WalkVisitor {
    /** The part is over. */
    default void end(WalkReplay replay) {}

    /** Takes in what the other found, and is then what is found in both parts. */
    F merge(F other);
}
