package io.desirepath.evidence;

/**
 * An import is gone: its interactions and responses, whose ids are free again, and what it said of customers, who are
 * known by what the other batches say.
 *
 * @param revision its place in the feed
 * @param importId entries of this import with an earlier revision no longer count; there are no later ones
 */
public record ImportUndone(long revision, ImportId importId) implements FeedEntry {}
