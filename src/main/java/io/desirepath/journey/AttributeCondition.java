package io.desirepath.journey;

import java.util.List;

/**
 * An attribute that an interaction must have, with one of these values.
 *
 * @param attribute the attribute's name, not blank
 * @param in the accepted values, 1 to 250, without repeats
 */
public record AttributeCondition(String attribute, List<String> in) {
    /** Throws a {@link io.desirepath.shared.Refusal} where the condition is not well formed. */
    public AttributeCondition {
        Limits.name("attribute", attribute);
        in = Limits.values("in", in, 1);
    }
}
