package io.desirepath.analysis;

import org.jspecify.annotations.Nullable;

/**
 * The walks with one value.
 *
 * @param value the value; null where the walks have none, and for the group of all other values
 * @param other whether this is the group of all values beyond the first asked for
 * @param analysis the same measures
 */
public record AnalysisGroup(@Nullable String value, boolean other, JourneyAnalysis analysis) {}
