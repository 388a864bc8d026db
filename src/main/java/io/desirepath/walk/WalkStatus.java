package io.desirepath.walk;

/** How an attempt stands as of an instant. */
public enum WalkStatus {
    /** It reached the goal. */
    CONVERTED,
    /** It met an exit touchpoint or an exclusion that ends attempts, or its window passed. */
    DROPPED,
    /** None of it yet: its window is still open. */
    IN_PROGRESS,
    /** It met an exclusion that removes the walk entirely. */
    EXCLUDED
}
