package io.desirepath.analysis;

import io.desirepath.analysis.kernel.ScoreTally;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over the evidence found.
 *
 * @param walks of walks
 * @param scores of feedback; null where it was not asked for
 * @param unassigned matched interactions without a case, where the unit is the case
 */
record Counted(JourneyTally walks, @Nullable ScoreTally scores, long unassigned) {}
