package io.desirepath.analysis;

import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;
import java.time.Instant;
import java.util.List;

/**
 * Walks that entered within one bucket of the calendar.
 *
 * @param label what it is called, such as 2026-W05
 * @param from its first instant
 * @param to the first instant after it
 * @param entrants those who entered
 * @param matured those of them whose window has passed
 * @param conversion converted of the matured
 * @param touchpoints in stage order
 */
public record TrendPoint(
        String label,
        Instant from,
        Instant to,
        long entrants,
        long matured,
        Proportion conversion,
        List<Exits> touchpoints) {
    /** Drop-off at a touchpoint. */
    public record Exits(Touchpoint touchpoint, Proportion exits) {}
}
