package io.desirepath.analysis;

import io.desirepath.shared.Proportion;

/**
 * What customers did after they exited at a touchpoint, and is on no touchpoint of the map.
 *
 * @param name what the interaction was recorded as
 * @param share of all exits at the touchpoint those whose first such interaction it is
 */
public record Elsewhere(String name, Proportion share) {}
