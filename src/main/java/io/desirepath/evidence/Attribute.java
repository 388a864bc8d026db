package io.desirepath.evidence;

import java.util.List;

/**
 * A small vocabulary that interactions or customers are described by.
 *
 * @param name unique in the workspace
 * @param values by code
 */
public record Attribute(String name, List<String> values) {
    /** The most values that one may have: so many, and the absence of one, two bytes tell apart. */
    public static final int MAX_VALUES = 65_535;

    public Attribute {
        values = List.copyOf(values);
    }
}
