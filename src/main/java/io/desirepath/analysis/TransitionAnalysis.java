package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Times;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;

/**
 * A transition, walked, planned, or both.
 *
 * @param from where it leaves
 * @param to where it arrives
 * @param planned whether the map has it
 * @param walks walks that took it
 * @param occurrences how often it was taken
 * @param share occurrences of all occurrences leaving from there
 * @param elapsed how long it took
 */
public record TransitionAnalysis(
        Touchpoint from,
        Touchpoint to,
        boolean planned,
        long walks,
        long occurrences,
        Proportion share,
        Times elapsed) {}
