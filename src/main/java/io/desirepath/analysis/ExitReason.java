package io.desirepath.analysis;

import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Why attempts end at a touchpoint.
 *
 * @param touchpoint the exit touchpoint, or the excluded one, that ended them; null: the window passed
 * @param share of all exits there
 */
public record ExitReason(@Nullable Touchpoint touchpoint, Proportion share) {}
