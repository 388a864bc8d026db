package io.desirepath.evidence;

/** One change of a workspace's evidence. */
public sealed interface FeedEntry permits InteractionBatch, FeedbackBatch, CustomerBatch, ImportUndone {
    /** Its place in the feed, from 1. */
    long revision();
}
