package io.desirepath.evidence.neo4j;

/**
 * A change of a workspace's evidence, made while its feed is locked. It may be applied several times, of which one
 * counts; so it does nothing but to the feed and the store it is given.
 */
interface FeedChange<T> {
    /** Writes the change and says what came of it. A refusal thrown here leaves everything as it was. */
    T apply(LockedFeed feed);
}
