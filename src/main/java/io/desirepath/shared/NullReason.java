package io.desirepath.shared;

/** Why a measure has no value. A measure without its inputs is null with a reason, never 0. */
public enum NullReason {
    /** The denominator is 0: no walk has matured. */
    NO_MATURED_WALKS,
    /** No walk reaches this. */
    NOT_REACHED,
    /** Every attempt that meets this has already ended at the goal. */
    AFTER_GOAL,
    /** An exit touchpoint is the reason of an exit, not the place of one. */
    EXIT_TOUCHPOINT,
    /** Everyone who comes here leaves here, so there is no outflow to strengthen. */
    NO_OUTFLOW,
    /** The journey and the query name no goal. */
    NO_GOAL,
    /** No walk converts. */
    NO_CONVERSIONS,
    /** No value is recorded on the interactions that count. */
    NO_VALUES,
    /** No response. */
    NO_RESPONSES,
    /** No elapsed time can be computed: nothing precedes it, or it is undated. */
    NO_DURATIONS,
    /** Nothing comes before the first step. */
    FIRST_STEP,
    /** Those who leave an optional step out are not lost. */
    OPTIONAL_STEP,
    /** Walks begin an open funnel anywhere, so there is no whole to lose from. */
    OPEN_FUNNEL,
    /** There are no customers to ask about. */
    NO_CUSTOMERS,
    /** Fewer than half are lost so far. */
    HALF_NOT_LOST,
    /** Nobody has been seen for so long. */
    NOT_OBSERVED,
    /** No customer is active at the period's start. */
    NO_ACTIVE_CUSTOMERS,
    /** The period is not over as of the question's instant. */
    PERIOD_NOT_OVER,
    /** No working hours are given. */
    NO_WORKING_HOURS,
    /** No promised time is given. */
    NO_PROMISE,
    /** No walk goes on from anywhere, so no transition is taken. */
    NO_TRANSITIONS,
    /** The map has no planned transition to compare with. */
    NOTHING_PLANNED,
    /** Too few observations for this number. */
    TOO_FEW,
    /** There are no walks. */
    NO_WALKS
}
