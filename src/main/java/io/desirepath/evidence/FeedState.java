package io.desirepath.evidence;

/**
 * Where a feed stands.
 *
 * @param feed names the feed: another one, begun anew in an emptied store, has another name
 * @param revision the newest entry's, 0 where nothing was ever taken
 * @param surveys how many are declared: declaring one adds no entry
 */
public record FeedState(String feed, long revision, long surveys) {}
