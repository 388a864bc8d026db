package io.desirepath.analysis;

import io.desirepath.analysis.kernel.AttemptLog;
import io.desirepath.analysis.kernel.Bucket;
import io.desirepath.analysis.kernel.ConformanceTally;
import io.desirepath.analysis.kernel.ElsewhereTally;
import io.desirepath.analysis.kernel.FootfallTally;
import io.desirepath.analysis.kernel.FunnelTally;
import io.desirepath.analysis.kernel.PathTally;
import io.desirepath.analysis.kernel.ResponseTally;
import io.desirepath.analysis.kernel.SegmentTally;
import io.desirepath.analysis.kernel.StatusTally;
import io.desirepath.analysis.kernel.TieTally;
import io.desirepath.analysis.kernel.TransitionTally;
import io.desirepath.analysis.kernel.TrendTally;
import io.desirepath.analysis.kernel.VariantTally;
import io.desirepath.analysis.kernel.WalkTally;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkVisitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** All that one question asks of one selection of walks, counted in a single pass: each walk is seen once. */
final class JourneyTally implements WalkVisitor {
    private static final Measure.Attempts ATTEMPTS_WITH_VALUES = new Measure.Attempts(true);
    private static final Measure.Transitions TRANSITIONS_WITH_TIMES = new Measure.Transitions(true);

    private final StatusTally statuses = new StatusTally();
    private final Map<Measure<?>, WalkTally<?>> tallies = new HashMap<>();
    private final WalkTally<?>[] each;

    /** Prepares to count nothing yet. */
    JourneyTally(Plan plan, Set<Measure<?>> measures) {
        measures.forEach(measure -> tallies.put(measure, tally(plan, measure)));
        each = tallies.values().toArray(WalkTally<?>[]::new);
    }

    private static WalkTally<?> tally(Plan plan, Measure<?> measure) {
        return switch (measure) {
            case Measure.Footfall footfall -> new FootfallTally(plan.shape);
            case Measure.Transitions(boolean withTimes) -> new TransitionTally(plan.shape.touchpoints(), withTimes);
            case Measure.Ties ties -> new TieTally();
            case Measure.Attempts(boolean withValues) -> new AttemptLog(plan.shape, withValues);
            case Measure.InFunnel(FunnelQuestion question, boolean withTimes) ->
                new FunnelTally(new FunnelCompilation(plan).steps(question), plan.shape.touchpoints(), withTimes);
            case Measure.WentElsewhere elsewhere ->
                new ElsewhereTally(plan.matching, plan.projection.places().size(), plan.rules.asOfMillis());
            case Measure.Segments segments ->
                new SegmentTally(
                        plan.shape.touchpoints(),
                        SegmentBy.all(plan).stream().map(SegmentBy::coding).toList());
            case Measure.Trend(Bucket bucket, var zone) ->
                new TrendTally(plan.shape.touchpoints(), bucket, zone == null ? plan.calendar : zone);
            case Measure.AlongPaths(PathsQuestion question) ->
                new PathTally(
                        plan.place(question.touchpoint(), "input"),
                        question.backward(),
                        question.steps(),
                        question.foldRepeats(),
                        plan.shape.touchpoints());
            case Measure.Conformance conformance ->
                new ConformanceTally(plan.shape, plan.flagged(TouchpointFlag.OPTIONAL));
            case Measure.Variants variants -> new VariantTally(plan.shape.touchpoints());
            case Measure.Responses responses ->
                new ResponseTally(plan.shape, plan.projection.feedback(), plan.scales, plan.sitesOf);
        };
    }

    @Override
    public void visit(ReplayedWalk walk) {
        statuses.visit(walk);
        for (WalkTally<?> tally : each) {
            tally.visit(walk);
        }
    }

    /** Adds what another tally of the same measures counted in another part of the evidence. */
    void merge(JourneyTally other) {
        statuses.merge(other.statuses);
        tallies.keySet().forEach(measure -> merge(measure, other));
    }

    private <T extends WalkTally<T>> void merge(Measure<T> measure, JourneyTally other) {
        of(measure).merge(other.of(measure));
    }

    /** How walks stand. */
    StatusTally statuses() {
        return statuses;
    }

    /** Whether this was asked for. */
    boolean counts(Measure<?> measure) {
        return tallies.containsKey(measure);
    }

    /** What was counted of this measure, which was asked for. */
    @SuppressWarnings("unchecked") // The tally was made for the measure.
    <T extends WalkTally<T>> T of(Measure<T> measure) {
        WalkTally<?> tally = tallies.get(measure);
        if (tally == null) {
            throw new IllegalStateException(measure + " was not asked for, so it was not counted");
        }
        return (T) tally;
    }

    /** Attempts of matured walks, with values where those were asked for. */
    AttemptLog attempts() {
        return of(counts(ATTEMPTS_WITH_VALUES) ? ATTEMPTS_WITH_VALUES : new Measure.Attempts(false));
    }

    /** How far walks come in a funnel, with times where those were asked for. */
    FunnelTally funnel(FunnelQuestion question) {
        Measure.InFunnel withTimes = new Measure.InFunnel(question, true);
        return of(counts(withTimes) ? withTimes : new Measure.InFunnel(question, false));
    }

    /** What is walked from touchpoint to touchpoint, with times where those were asked for. */
    TransitionTally transitions() {
        return of(counts(TRANSITIONS_WITH_TIMES) ? TRANSITIONS_WITH_TIMES : new Measure.Transitions(false));
    }
}
