package io.desirepath.analysis;

/** What bottlenecks are ranked by, most first. */
public enum BottleneckRank {
    /** Conversions that would come back. */
    RECOVERABLE_CONVERSIONS,
    /** Their value. */
    VALUE_AT_RISK,
    /** Share of conversions that pass here. */
    REMOVAL_EFFECT,
    /** Exit rate. */
    EXITS,
    /** Median waiting time. */
    WAITING
}
