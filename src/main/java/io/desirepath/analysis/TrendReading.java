package io.desirepath.analysis;

import io.desirepath.analysis.kernel.FootfallTally;
import io.desirepath.analysis.kernel.TrendTally;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/** Reads from the counts how an answer's numbers changed with time. */
final class TrendReading {
    /** Thirteen years of days. */
    private static final int MOST_POINTS = 5_000;

    private final Plan plan;
    private final FootfallTally whole;

    TrendReading(JourneyAnalysis analysis) {
        plan = analysis.plan;
        whole = analysis.counted.walks().of(new Measure.Footfall());
    }

    List<TrendPoint> of(TrendTally tally) {
        if (tally.size() > MOST_POINTS) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "From the first walk to the last there are %d of these buckets, and at most %d can be answered. Ask"
                                    .formatted(tally.size(), MOST_POINTS)
                            + " by longer ones, or limit the period by from and to.",
                    List.of("bucket")));
        }
        return tally.points().stream().map(this::point).toList();
    }

    private TrendPoint point(TrendTally.Point point) {
        TrendTally.Cell cell = point.cell();
        return new TrendPoint(
                point.label(),
                point.from(),
                point.to(),
                cell.entrants(),
                cell.matured(),
                plan.shape.goals().isEmpty()
                        ? Proportion.none(cell.converted(), cell.matured(), NullReason.NO_GOAL)
                        : Proportion.of(cell.converted(), cell.matured(), NullReason.NO_MATURED_WALKS),
                IntStream.range(0, plan.shape.touchpoints())
                        .mapToObj(place -> new TrendPoint.Exits(plan.touchpoints.get(place), exits(cell, place)))
                        .toList());
    }

    private Proportion exits(TrendTally.Cell cell, int touchpoint) {
        long exits = cell.exits(touchpoint);
        long came = cell.attempts(touchpoint);
        return plan.shape.isOfExitsOnly(touchpoint)
                ? Proportion.none(exits, came, NullReason.EXIT_TOUCHPOINT)
                : Proportion.of(exits, came, nothing(cell, touchpoint));
    }

    /** Why no matured attempt of the bucket came to a touchpoint. */
    private NullReason nothing(TrendTally.Cell cell, int touchpoint) {
        if (cell.matured() == 0) {
            return NullReason.NO_MATURED_WALKS;
        }
        boolean afterGoal = whole.reached(touchpoint) > 0 && whole.attempts(touchpoint) == 0;
        return afterGoal ? NullReason.AFTER_GOAL : NullReason.NOT_REACHED;
    }
}
