package io.desirepath.analysis;

import io.desirepath.analysis.kernel.BottleneckChain;
import io.desirepath.analysis.kernel.ChainRow;
import io.desirepath.analysis.kernel.Estimate;
import io.desirepath.analysis.kernel.FootfallTally;
import io.desirepath.analysis.kernel.SatisfactionLink;
import io.desirepath.analysis.kernel.Times;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.Refusal;
import io.desirepath.walk.Places;
import io.desirepath.walk.ReplayedWalk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks touchpoints by what is lost at them. Exit and goal touchpoints are no bottlenecks: the one is the reason of an
 * exit, the other is where everybody is wanted.
 */
final class Bottlenecks {
    private static final Measure.WentElsewhere WENT_ELSEWHERE = new Measure.WentElsewhere();

    private final Plan plan;
    private final JourneyTally tally;
    private final Footfall footfall;
    private final double @Nullable [][] waiting;
    private final int minReach;

    Bottlenecks(JourneyAnalysis analysis, int minReach) {
        plan = analysis.plan;
        tally = analysis.counted.walks();
        footfall = new Footfall(analysis);
        waiting = footfall.waiting();
        this.minReach = minReach;
    }

    List<Bottleneck> ranked(int first, BottleneckRank rankBy, @Nullable Double baseline) {
        if (baseline != null && !(baseline >= 0 && baseline < 1)) {
            throw refusal("baseline", "An exit rate to compare with lies from 0 to below 1.");
        }
        if (first < 0 || first > 100) {
            throw refusal("first", "0 to 100 bottlenecks can be asked for.");
        }
        BottleneckChain chain = new BottleneckChain(plan.shape, tally.attempts(), baseline);
        List<ChainRow> worst = chain.rows().stream()
                .filter(row -> !plan.shape.goals().get(row.touchpoint()))
                .filter(row -> !plan.shape.exits().get(row.touchpoint()))
                .sorted(Comparator.comparingDouble(by(rankBy)).reversed().thenComparingInt(ChainRow::touchpoint))
                .limit(first)
                .toList();
        List<ChainRow> rows = chain.withIntervals(worst);
        Map<Integer, List<SegmentGap>> segments = worstSegments(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> bottleneck(rows.get(i), i + 1, segments))
                .toList();
    }

    private static Refusal refusal(String argument, String message) {
        return new Refusal(new Problem("BAD_REQUEST", message, List.of(argument)));
    }

    /** What a row is ranked by; rows without it come last. */
    private ToDoubleFunction<ChainRow> by(BottleneckRank rank) {
        return switch (rank) {
            case RECOVERABLE_CONVERSIONS -> row -> value(row.recoverableConversions());
            case VALUE_AT_RISK -> row -> value(row.valueAtRisk());
            case REMOVAL_EFFECT -> row -> value(row.removalEffect());
            case EXITS ->
                row -> {
                    Double exits = footfall.exits(row.touchpoint()).value();
                    return exits == null ? Double.NEGATIVE_INFINITY : exits;
                };
            case WAITING ->
                row -> {
                    var median = waiting(row.touchpoint()).median();
                    return median == null ? Double.NEGATIVE_INFINITY : median.toMillis();
                };
        };
    }

    private static double value(Estimate estimate) {
        return estimate.value() == null ? Double.NEGATIVE_INFINITY : estimate.value();
    }

    private Times waiting(int touchpoint) {
        return waiting == null ? Times.NONE : Times.of(waiting[touchpoint]);
    }

    private Map<Integer, List<SegmentGap>> worstSegments(List<ChainRow> rows) {
        return tally.counts(new Measure.Segments())
                ? new WorstSegments(plan, tally, minReach)
                        .at(rows.stream().map(ChainRow::touchpoint).toList())
                : Map.of();
    }

    private Bottleneck bottleneck(ChainRow row, int rank, Map<Integer, List<SegmentGap>> segments) {
        int touchpoint = row.touchpoint();
        return new Bottleneck(
                plan.touchpoints.get(touchpoint),
                rank,
                footfall.exits(touchpoint),
                row.recoverableConversions(),
                row.valueAtRisk(),
                row.removalEffect(),
                waiting(touchpoint),
                satisfactionLink(touchpoint),
                reasons(touchpoint),
                wentInstead(touchpoint),
                segments.getOrDefault(touchpoint, List.of()),
                SegmentBy.leftOut(plan),
                tally.of(new Measure.Footfall()).reachedMatured(touchpoint) < minReach || row.goOn() < minReach);
    }

    /** On the scale with the most walks that have a score here. */
    private @Nullable SatisfactionLink satisfactionLink(int touchpoint) {
        if (!tally.counts(new Measure.Responses())) {
            return null;
        }
        return IntStream.range(0, plan.scales.size())
                .mapToObj(scale -> tally.of(new Measure.Responses()).link(touchpoint, scale))
                .max(Comparator.comparingLong(SatisfactionLink::n))
                .filter(link -> link.n() > 0)
                .orElse(null);
    }

    private List<Elsewhere> wentInstead(int touchpoint) {
        if (!tally.counts(WENT_ELSEWHERE)) {
            return List.of();
        }
        Places places = plan.projection.places();
        Map<Integer, Long> byName = new TreeMap<>();
        for (int place = 0; place < places.size(); place++) {
            byName.merge(places.name(place), tally.of(WENT_ELSEWHERE).wentTo(touchpoint, place), Long::sum);
        }
        long exits = tally.of(new Measure.Footfall()).exits(touchpoint);
        return byName.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Elsewhere(
                        plan.projection
                                .dictionaries()
                                .subjects()
                                .get(each.getKey())
                                .name(),
                        Proportion.of(each.getValue(), exits, NullReason.NOT_REACHED)))
                .sorted(Comparator.comparingLong(
                                (Elsewhere each) -> each.share().numerator())
                        .reversed()
                        .thenComparing(Elsewhere::name))
                .toList();
    }

    private List<ExitReason> reasons(int touchpoint) {
        FootfallTally counts = tally.of(new Measure.Footfall());
        long all = counts.exits(touchpoint);
        List<ExitReason> reasons = new ArrayList<>();
        for (int reason = ReplayedWalk.NONE; reason < plan.shape.touchpoints(); reason++) {
            long count = counts.exitsBecauseOf(touchpoint, reason);
            if (count > 0) {
                reasons.add(new ExitReason(
                        reason == ReplayedWalk.NONE ? null : plan.touchpoints.get(reason),
                        Proportion.of(count, all, NullReason.NOT_REACHED)));
            }
        }
        reasons.sort(
                Comparator.comparingLong((ExitReason reason) -> reason.share().numerator())
                        .reversed());
        return reasons;
    }
}
