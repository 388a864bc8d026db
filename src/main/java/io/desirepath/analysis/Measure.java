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
import io.desirepath.analysis.kernel.TieTally;
import io.desirepath.analysis.kernel.TransitionTally;
import io.desirepath.analysis.kernel.TrendTally;
import io.desirepath.analysis.kernel.VariantTally;
import io.desirepath.analysis.kernel.WalkTally;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something to count of walks, beside how they stand, which always is. Equal ones share one tally.
 *
 * @param <T> what counts it
 */
public sealed interface Measure<T extends WalkTally<T>> {

    /** Who comes where and leaves from where. */
    record Footfall() implements Measure<FootfallTally> {}

    /**
     * What is walked from touchpoint to touchpoint.
     *
     * @param withTimes also how long it takes
     */
    record Transitions(boolean withTimes) implements Measure<TransitionTally> {}

    /** Interactions at the same instant. */
    record Ties() implements Measure<TieTally> {}

    /**
     * Attempts of matured walks.
     *
     * @param withValues also what their goal interactions brought
     */
    record Attempts(boolean withValues) implements Measure<AttemptLog> {}

    /**
     * How far walks come in a funnel.
     *
     * @param withTimes also how long it takes
     */
    record InFunnel(FunnelQuestion question, boolean withTimes) implements Measure<FunnelTally> {}

    /** What customers do after they exit. */
    record WentElsewhere() implements Measure<ElsewhereTally> {}

    /** Who leaves from where, by each value that walks have. */
    record Segments() implements Measure<SegmentTally> {}

    /**
     * Walks by the bucket of the calendar that they enter in.
     *
     * @param zone in which days begin; null for the plan's calendar
     */
    record Trend(Bucket bucket, @Nullable ZoneId zone) implements Measure<TrendTally> {}
    /** Where walks go from a touchpoint on, or come from on their way to it. */
    record AlongPaths(PathsQuestion question) implements Measure<PathTally> {}

    /** The map against what is walked. */
    record Conformance() implements Measure<ConformanceTally> {}

    /** Which sequences of touchpoints walks are. */
    record Variants() implements Measure<VariantTally> {}

    /** Walks beside responses. */
    record Responses() implements Measure<ResponseTally> {}
}
