package io.desirepath.evidence;

/**
 * An import's interactions and responses are gone and their ids are free again. What customers are known by is put
 * right by a {@link CustomerBatch} that follows where needed, so nothing is to be done for them here.
 *
 * @param revision its place in the feed
 * @param importId entries of this import with an earlier revision no longer count; there are no later ones
 */
public record ImportUndone(long revision, ImportId importId) implements FeedEntry {}
