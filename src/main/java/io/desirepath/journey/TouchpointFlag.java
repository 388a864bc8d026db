package io.desirepath.journey;

/** What a touchpoint is to a walk. */
public enum TouchpointFlag {
    /** A walk begins here, and only at such. */
    ENTRY,
    /** Reaching it converts. At most one touchpoint of a journey has it. */
    GOAL,
    /** Reaching it ends the attempt: cancelled, returned, unsubscribed. */
    EXIT,
    /** Passing it by is no loss. */
    OPTIONAL,
    /** Customers do not see it. */
    BACKSTAGE,
    /** Its cost is a cost of keeping customers. */
    RETENTION
}
