package io.desirepath.analysis;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to draw a first map from.
 *
 * @param name the map's title
 * @param names only interactions of these names; null for all
 * @param imports only interactions of these imports; null for all
 * @param minShare a transition is planned where it is at least this share of what leaves a touchpoint
 * @param goal the name that becomes the goal
 * @param window how long a walk lasts
 */
public record Discovery(
        String name,
        @Nullable Set<String> names,
        @Nullable Set<String> imports,
        double minShare,
        @Nullable String goal,
        Duration window) {}
