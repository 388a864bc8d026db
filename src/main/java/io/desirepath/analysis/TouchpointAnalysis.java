package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Times;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint in numbers.
 *
 * @param site where in the answer it is, so that more can be asked of it
 * @param touchpoint which
 * @param reached walks that reached it
 * @param visits interactions here, in walks
 * @param exits drop-off: matured dropped attempts whose last interaction is here, of the matured whose attempt came
 * @param goOn 1 − exits
 * @param endedHere walks whose very last interaction is here, converted or not
 * @param fallout attempts that did not convert and met no planned successor after first reaching it, of those that
 *     reached it; null where no transition is planned
 * @param waiting time from the previous interaction; null where it was not asked for
 * @param conversionAfter converted of the matured whose attempt reached it
 */
public record TouchpointAnalysis(
        Site site,
        Touchpoint touchpoint,
        long reached,
        long visits,
        Proportion exits,
        Proportion goOn,
        long endedHere,
        @Nullable Proportion fallout,
        @Nullable Times waiting,
        Proportion conversionAfter) {}
