package io.desirepath.evidence;

import java.util.List;

/**
 * A small vocabulary that interactions or customers are described by.
 *
 * @param name unique in the workspace
 * @param values by code
 */
public record Attribute(String name, List<String> values) {
    public Attribute {
        values = List.copyOf(values);
    }
}
