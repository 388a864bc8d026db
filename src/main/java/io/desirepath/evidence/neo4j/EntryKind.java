package io.desirepath.evidence.neo4j;

/** What a batch of the feed holds; stored by name. */
enum EntryKind {
    INTERACTIONS,
    FEEDBACK,
    CUSTOMERS,
    /** Nothing: an import was undone. */
    UNDONE
}
