package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Estimate;
import java.time.Instant;

/**
 * What customers have brought so far.
 *
 * @param asOf everything is as of this instant
 * @param customers how many
 * @param withValue those of them with an interaction whose value is recorded
 * @param mean over all customers, of the summed value of their interactions
 */
public record LifetimeValue(Instant asOf, long customers, long withValue, Estimate mean) {}
