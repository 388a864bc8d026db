package io.desirepath.analysis;

import io.desirepath.analysis.kernel.ConformanceTally;
import io.desirepath.analysis.kernel.Occurrences;
import io.desirepath.analysis.kernel.TransitionTally;
import io.desirepath.analysis.kernel.VariantTally;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Interval;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The map against what is walked: whole walks of every status but excluded. */
public final class Conformance {
    /** As many rows as can be asked for. */
    private static final int MOST = 100;

    private final Plan plan;
    private final JourneyTally counted;
    private final ConformanceTally tally;

    Conformance(JourneyAnalysis analysis) {
        plan = analysis.plan;
        counted = analysis.counted.walks();
        tally = counted.of(new Measure.Conformance());
    }

    /**
     * A transition that is taken and not planned.
     *
     * @param from where it leaves
     * @param to where it arrives
     * @param walks walks that took it
     * @param occurrences how often it was taken
     * @param share occurrences of all transitions taken
     */
    public record UnplannedTransition(Touchpoint from, Touchpoint to, long walks, long occurrences, Proportion share) {}

    /**
     * Something that happens at a touchpoint and that the map did not foresee.
     *
     * @param walks walks in which it happens
     * @param occurrences how often it happens
     * @param share walks of all walks
     */
    public record Deviation(Touchpoint touchpoint, long walks, long occurrences, Proportion share) {}

    /**
     * A sequence of touchpoints that walks are.
     *
     * @param sequence from the entry on
     * @param walks how many walks are this sequence
     * @param share of all walks
     * @param conforms whether all its transitions are planned
     */
    public record Variant(List<Touchpoint> sequence, long walks, Proportion share, boolean conforms) {
        /** How many touchpoints it has, each as often as it is met. */
        public int length() {
            return sequence.size();
        }

        /** Those it begins with. */
        public List<Touchpoint> touchpoints(int first) {
            if (first < 0) {
                throw new Refusal(
                        new Problem("BAD_REQUEST", "0 or more touchpoints can be asked for.", List.of("first")));
            }
            return sequence.subList(0, Math.min(first, sequence.size()));
        }
    }

    /** Planned transitions taken of transitions taken, pooled over walks. */
    public Proportion fitness() {
        long planned = tally.plannedTaken();
        long taken = tally.taken();
        if (taken == 0 || nothingPlanned()) {
            return Proportion.none(planned, taken, nothing());
        }
        Interval interval = tally.fitnessInterval();
        return new Proportion((double) planned / taken, planned, taken, interval.low(), interval.high(), null);
    }

    /** Walks that take planned transitions only, of walks that take any. */
    public Proportion conforming() {
        return nothingPlanned()
                ? Proportion.none(tally.conforming(), tally.walksThatGoOn(), nothing())
                : Proportion.of(tally.conforming(), tally.walksThatGoOn(), nothing());
    }

    private boolean nothingPlanned() {
        return plan.shape.planned().stream().allMatch(BitSet::isEmpty);
    }

    private NullReason nothing() {
        if (nothingPlanned()) {
            return NullReason.NOTHING_PLANNED;
        }
        return tally.walks() == 0 ? NullReason.NO_WALKS : NullReason.NO_TRANSITIONS;
    }

    /** Transitions that are taken and not planned, most often taken first. */
    public List<UnplannedTransition> unplanned(int first) {
        requireFew(first, "transitions");
        TransitionTally transitions = counted.transitions();
        List<UnplannedTransition> unplanned = new ArrayList<>();
        for (int from = 0; from < plan.touchpoints.size(); from++) {
            for (int to = 0; to < plan.touchpoints.size(); to++) {
                long occurrences = transitions.occurrences(from, to);
                if (occurrences > 0 && !plan.shape.planned().get(from).get(to)) {
                    unplanned.add(new UnplannedTransition(
                            plan.touchpoints.get(from),
                            plan.touchpoints.get(to),
                            transitions.walks(from, to),
                            occurrences,
                            Proportion.of(occurrences, tally.taken(), NullReason.NO_TRANSITIONS)));
                }
            }
        }
        // The order of equal ones stays: stage order.
        return unplanned.stream()
                .sorted(Comparator.comparingLong(UnplannedTransition::occurrences)
                        .reversed())
                .limit(first)
                .toList();
    }

    /** Touchpoints that walks pass by, though they are not optional and every planned path leads through them. */
    public List<Deviation> skipped() {
        return deviations(tally.skipped());
    }

    /** Touchpoints that walks come to again. */
    public List<Deviation> repeated() {
        return deviations(tally.repeated());
    }

    /** Touchpoints that walks come to from a later stage. */
    public List<Deviation> outOfOrder() {
        return deviations(tally.outOfOrder());
    }

    /** In most walks first, then in stage order. */
    private List<Deviation> deviations(Occurrences occurrences) {
        return IntStream.range(0, plan.touchpoints.size())
                .filter(touchpoint -> occurrences.walks(touchpoint) > 0)
                .mapToObj(touchpoint -> new Deviation(
                        plan.touchpoints.get(touchpoint),
                        occurrences.walks(touchpoint),
                        occurrences.occurrences(touchpoint),
                        Proportion.of(occurrences.walks(touchpoint), tally.walks(), NullReason.NO_WALKS)))
                .sorted(Comparator.comparingLong(Deviation::walks).reversed())
                .toList();
    }

    /** Touchpoints that no walk comes to, in stage order. */
    public List<Touchpoint> neverMet() {
        return IntStream.range(0, plan.touchpoints.size())
                .filter(touchpoint -> !tally.met(touchpoint))
                .mapToObj(plan.touchpoints::get)
                .toList();
    }

    /** How many different sequences of touchpoints walks are. */
    public long distinctVariants() {
        return variants().distinct();
    }

    /** The most frequent sequences of touchpoints that walks are. */
    public List<Variant> variants(int first) {
        requireFew(first, "variants");
        return variants().mostFrequent(first).stream()
                .map(variant -> new Variant(
                        variant.touchpoints().stream()
                                .map(plan.touchpoints::get)
                                .toList(),
                        variant.walks(),
                        Proportion.of(variant.walks(), tally.walks(), NullReason.NO_WALKS),
                        conforms(variant.touchpoints())))
                .toList();
    }

    private boolean conforms(List<Integer> touchpoints) {
        return IntStream.range(1, touchpoints.size())
                .allMatch(i -> plan.shape.planned().get(touchpoints.get(i - 1)).get(touchpoints.get(i)));
    }

    private VariantTally variants() {
        return counted.of(new Measure.Variants());
    }

    private static void requireFew(int first, String what) {
        if (first < 0 || first > MOST) {
            throw new Refusal(
                    new Problem("BAD_REQUEST", "0 to %d %s can be asked for.".formatted(MOST, what), List.of("first")));
        }
    }
}
