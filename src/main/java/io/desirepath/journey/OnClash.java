package io.desirepath.journey;

/** What happens to fields that another edit has set since the revision an edit is based on. */
public enum OnClash {
    /** This edit's values hold; values of the other that were different are returned as clashes. */
    MERGE,
    /** Nothing is applied. For programs that read, compute and write back, so that no step is lost. */
    REFUSE
}
