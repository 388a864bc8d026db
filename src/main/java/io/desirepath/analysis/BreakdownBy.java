package io.desirepath.analysis;

/** What to break down by. */
public sealed interface BreakdownBy {
    /** An attribute of the interaction, or of the customer where interactions have none of that name. */
    record ByAttribute(String name, Attribution attribution) implements BreakdownBy {}

    /** The channel of the entry interaction. */
    record ByEntryChannel() implements BreakdownBy {}
}
