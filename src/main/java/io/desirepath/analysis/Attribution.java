package io.desirepath.analysis;

/** Which of a walk's interactions lends its value to the walk. */
public enum Attribution {
    /** The entry's. */
    FIRST,
    /** The last of the attempt. */
    LAST
}
