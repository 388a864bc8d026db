package io.desirepath.analysis.kernel;

import java.util.List;

/**
 * A sequence of touchpoints that whole walks consist of.
 *
 * @param touchpoints by number, from the entry on
 * @param walks how many walks are this sequence, at least 1
 */
public record Variant(List<Integer> touchpoints, long walks) {}
