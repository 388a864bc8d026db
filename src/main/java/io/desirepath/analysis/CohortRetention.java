package io.desirepath.analysis;

import io.desirepath.shared.Proportion;
import java.time.Instant;
import java.util.List;

/**
 * Who comes back how long after the start.
 *
 * @param asOf everything is as of this instant
 * @param cohorts oldest first; those without customers are left out
 * @param all all cohorts together, bucket by bucket from 0 on
 */
public record CohortRetention(Instant asOf, List<Cohort> cohorts, List<Proportion> all) {
    /**
     * Customers who started in the same bucket of the calendar.
     *
     * @param from its beginning
     * @param to its end, excluded
     * @param customers how many
     * @param retention those who come back, of those whose bucket is complete, bucket by bucket from 0 on
     */
    public record Cohort(Instant from, Instant to, long customers, List<Proportion> retention) {}
}
