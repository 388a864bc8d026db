package io.desirepath.walk;

/** What counts as one. */
public enum Counting {
    /** Each unit's earliest walk that enters in range. */
    CUSTOMERS,
    /** Every walk. */
    WALKS
}
