package io.desirepath.walk;

import java.util.List;

/** Customers or walks with something in common. */
public sealed interface Segment {
    /**
     * An attribute is one of these values: the entry interaction's, or the customer's where interactions have none of
     * that name.
     */
    record AttributeIs(String attribute, List<String> values) implements Segment {}

    /** The entry interaction happened in one of these channels. */
    record EnteredIn(List<String> channels) implements Segment {}

    /** All of these hold; always true of an empty list. */
    record All(List<Segment> segments) implements Segment {}

    /** At least one of these holds. */
    record Any(List<Segment> segments) implements Segment {}

    /** This does not hold. */
    record Not(Segment segment) implements Segment {}
}
