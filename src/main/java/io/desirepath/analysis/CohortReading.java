package io.desirepath.analysis;

import io.desirepath.analysis.kernel.CohortGrid;
import io.desirepath.analysis.kernel.CohortTally;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/** Reads cohorts from the counts. */
final class CohortReading {
    private static final int MOST_BUCKETS = 100;
    private static final int MOST_SHARES = 10_000;

    private final LifePlan plan;
    private final CohortGrid grid;
    private final CohortTally tally;

    CohortReading(LifePlan plan, CohortGrid grid, CohortTally tally) {
        this.plan = plan;
        this.grid = grid;
        this.tally = tally;
    }

    /** Refuses a grid that is too wide. */
    static void require(CohortGrid grid) {
        if (grid.buckets() < 1 || grid.buckets() > MOST_BUCKETS) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST", "1 to " + MOST_BUCKETS + " buckets can be asked for.", List.of("buckets")));
        }
    }

    CohortRetention retention() {
        if (tally.cohorts().size() * grid.buckets() > MOST_SHARES) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "These are %d cohorts. Ask for longer or fewer buckets, or name from when to when customers started."
                            .formatted(tally.cohorts().size()),
                    List.of("bucket")));
        }
        List<CohortTally.Cohort> all = List.copyOf(tally.cohorts().values());
        return new CohortRetention(
                plan.plan.asOf,
                tally.cohorts().entrySet().stream()
                        .map(each -> new CohortRetention.Cohort(
                                grid.start(each.getKey()),
                                grid.start(each.getKey() + 1),
                                each.getValue().customers(),
                                shares(List.of(each.getValue()))))
                        .toList(),
                shares(all));
    }

    private List<Proportion> shares(List<CohortTally.Cohort> cohorts) {
        NullReason none = cohorts.isEmpty() ? NullReason.NO_CUSTOMERS : NullReason.PERIOD_NOT_OVER;
        return IntStream.range(0, grid.buckets())
                .mapToObj(n -> Proportion.of(
                        cohorts.stream().mapToLong(cohort -> cohort.retained(n)).sum(),
                        cohorts.stream().mapToLong(cohort -> cohort.complete(n)).sum(),
                        none))
                .toList();
    }
}
