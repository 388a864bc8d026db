package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Bucket;
import io.desirepath.analysis.kernel.StatusTally;
import io.desirepath.evidence.Metric;
import io.desirepath.journey.RuleOverlap;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import io.desirepath.walk.Overlaps;
import io.desirepath.walk.WalkStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one journey and one question: everything from one pass over the evidence as of one revision. What was
 * not wanted when the pass was made cannot be asked of it.
 */
public final class JourneyAnalysis {
    final Plan plan;
    final Counted counted;
    final WalkValue.@Nullable Group group;

    JourneyAnalysis(Plan plan, Counted counted, WalkValue.@Nullable Group group) {
        this.plan = plan;
        this.counted = counted;
        this.group = group;
    }

    /** Everything is as of this instant of event time. */
    public Instant asOf() {
        return plan.asOf;
    }

    /** The window in force. */
    public Duration window() {
        return plan.window;
    }

    /** The goal in force; null while none is flagged or asked for. */
    public @Nullable Touchpoint goal() {
        int goal = plan.shape.goals().nextSetBit(0);
        return goal < 0 ? null : plan.touchpoints.get(goal);
    }

    /** Walks, or customers, that entered. */
    public long entrants() {
        return statuses().entrants();
    }

    /** Those that reached the goal. */
    public long converted() {
        return statuses().all(WalkStatus.CONVERTED);
    }

    /** Those that ended at an exit touchpoint or whose window passed. */
    public long dropped() {
        return statuses().all(WalkStatus.DROPPED);
    }

    /** Those whose window is still open. */
    public long inProgress() {
        return statuses().all(WalkStatus.IN_PROGRESS);
    }

    /** Those that an exclusion removed. */
    public long excluded() {
        return statuses().all(WalkStatus.EXCLUDED);
    }

    /** Those whose window has passed, whatever their outcome: the denominator of every rate. */
    public long matured() {
        return statuses().matured();
    }

    /** Converted of the matured. */
    public Proportion conversion() {
        long converted = statuses().matured(WalkStatus.CONVERTED);
        return plan.shape.goals().isEmpty()
                ? Proportion.none(converted, matured(), NullReason.NO_GOAL)
                : Proportion.of(converted, matured(), NullReason.NO_MATURED_WALKS);
    }

    /** Per stage, in order. */
    public List<StageAnalysis> stages() {
        return new Footfall(this).stages();
    }

    /** Per touchpoint, in stage order. */
    public List<TouchpointAnalysis> touchpoints() {
        return new Footfall(this).touchpoints();
    }

    /** What was walked from touchpoint to touchpoint, and what was planned; in stage order. */
    public List<TransitionAnalysis> transitions() {
        return new Footfall(this).transitions();
    }

    /**
     * Where fixing something would bring back the most customers.
     *
     * @param first how many at most
     * @param baseline exit rate a visit to compare with, from 0 to below 1; null for the visit-weighted median
     * @param minReach below this many matured walks evidence is thin
     */
    public List<Bottleneck> bottlenecks(int first, BottleneckRank rankBy, @Nullable Double baseline, int minReach) {
        return new Bottlenecks(this, minReach).ranked(first, rankBy, baseline);
    }

    /** How far walks come in a funnel. */
    public Funnel funnel(FunnelQuestion question) {
        return new FunnelReading(plan, question, counted.walks().funnel(question)).funnel();
    }

    /** Where walks go from a touchpoint on, or come from on their way to it. */
    public Paths paths(PathsQuestion question) {
        return new PathsReading(plan, question, counted.walks().of(new Measure.AlongPaths(question))).paths();
    }

    /** The map against what is walked. */
    public Conformance conformance() {
        return new Conformance(this);
    }

    /**
     * Walks by when they enter, in order, empty buckets between the first and the last included.
     *
     * @param zone in which days begin; null for the workspace's
     */
    public List<TrendPoint> trend(Bucket bucket, @Nullable ZoneId zone) {
        return new TrendReading(this).of(counted.walks().of(new Measure.Trend(bucket, zone)));
    }

    /** What would come of other exit rates at some touchpoints. */
    public WhatIf whatIf(List<WhatIfChange> changes) {
        return new WhatIfReading(this).of(changes);
    }

    /**
     * What was said of the journey, its stages and touchpoints.
     *
     * @param metric on this scale; null for the survey's
     * @param survey on the scale of the survey with this id in the store; null for the metric's
     * @return on the scale with the most responses where neither is named, null where there is no response then
     */
    public @Nullable Satisfaction satisfaction(@Nullable Metric metric, @Nullable String survey) {
        return satisfaction(plan.shape.journeySite(), metric, survey);
    }

    /** What was said of a touchpoint or stage; see {@link #satisfaction(Metric, String)}. */
    @Nullable
    Satisfaction satisfaction(int site, @Nullable Metric metric, @Nullable String survey) {
        return new Said(this).of(site, metric, survey);
    }

    /** Neighbouring dated interactions of a walk at the same instant. */
    public long ties() {
        return counted.walks().of(new Measure.Ties()).ties();
    }

    /** Interactions that two rules accept; they count for the first touchpoint in stage order. */
    public List<RuleOverlap> overlaps() {
        return Overlaps.of(plan.projection, plan.journey);
    }

    /** Interactions without a case where the journey's unit is the case. */
    public long unassigned() {
        return counted.unassigned();
    }

    private StatusTally statuses() {
        return counted.walks().statuses();
    }
}
