package io.desirepath.walk;

/** What meeting an excluded touchpoint does to an attempt. */
public enum ExclusionRule {
    /** The attempt ends before it, at the first interaction itself if it is first: dropped. */
    END_ATTEMPT,
    /** The walk is excluded. */
    REMOVE_ENTIRELY
}
