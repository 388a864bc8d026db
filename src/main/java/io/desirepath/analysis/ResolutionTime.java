package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Times;
import io.desirepath.shared.Proportion;
import java.time.Instant;

/**
 * How long what is opened takes until it is resolved. Always: openings = resolved + open.
 *
 * @param asOf everything is as of this instant
 * @param openings how many
 * @param resolved those that a resolution follows
 * @param open those that none follows
 * @param elapsed of the resolved; those with an undated end are left out
 * @param working the same in working time; none where no working hours are given
 * @param withinPromise those resolved in the promised time, of all that were resolved or have been open for longer; in
 *     working time where working hours are given
 */
public record ResolutionTime(
        Instant asOf,
        long openings,
        long resolved,
        long open,
        Times elapsed,
        Times working,
        Proportion withinPromise) {}
