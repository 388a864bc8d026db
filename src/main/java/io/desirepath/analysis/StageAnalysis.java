package io.desirepath.analysis;

import io.desirepath.journey.Stage;
import io.desirepath.shared.Proportion;
import java.util.List;

/**
 * A stage in numbers.
 *
 * @param site where in the answer it is, so that more can be asked of it
 * @param stage which
 * @param reached walks that reached one of its touchpoints
 * @param exits matured dropped attempts that ended here, of the matured whose attempt reached it
 * @param goOn 1 − exits
 * @param touchpoints its touchpoints, in order
 */
public record StageAnalysis(
        Site site,
        Stage stage,
        long reached,
        Proportion exits,
        Proportion goOn,
        List<TouchpointAnalysis> touchpoints) {}
