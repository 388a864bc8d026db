package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.BitSet;

/**
 * The map against what is walked: whole walks of every status but excluded. A transition is taken where two
 * interactions follow each other; it is planned or not ({@link TransitionTally} counts which ones). A touchpoint is
 *
 * <ul>
 *   <li>skipped where it is not optional and lies on every planned path between two consecutive interactions at other
 *       touchpoints; where no planned path leads from the one to the other, nothing is;
 *   <li>repeated where a walk that has met it meets it again;
 *   <li>out of stage order where the interaction before is at one of a later stage.
 * </ul>
 *
 * <p>Cost: one pass over the interactions of a walk, and for an unplanned transition over what it skips.
 */
public final class ConformanceTally implements WalkTally<ConformanceTally> {
    private final MapShape shape;
    private final BitSet optional;
    private final PlannedPaths paths;
    private final int[] stageOf;

    private final BitSet met = new BitSet();
    private final Occurrences repeated;
    private final Occurrences skipped;
    private final Occurrences outOfOrder;
    /** A walk's transitions are a group; the planned ones are marked 1. */
    private final DesignEffect taken = new DesignEffect();

    private long conforming;
    private int walks;
    private final int[] lastWalk;

    /**
     * Prepares to count nothing yet.
     *
     * @param optional touchpoints that it is no loss to pass by
     */
    public ConformanceTally(MapShape shape, BitSet optional) {
        this.shape = shape;
        this.optional = optional;
        paths = new PlannedPaths(shape.planned());
        stageOf = shape.stageOf().stream().mapToInt(Integer::intValue).toArray();
        int touchpoints = shape.touchpoints();
        repeated = new Occurrences(touchpoints);
        skipped = new Occurrences(touchpoints);
        outOfOrder = new Occurrences(touchpoints);
        lastWalk = new int[touchpoints];
    }

    @Override
    public void visit(ReplayedWalk replayed) {
        if (replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        walks++;
        int transitions = replayed.size() - 1;
        int planned = 0;
        meet(replayed.touchpoint(0));
        for (int i = 1; i <= transitions; i++) {
            int to = replayed.touchpoint(i);
            meet(to);
            planned += take(replayed.touchpoint(i - 1), to) ? 1 : 0;
        }
        if (transitions > 0) {
            taken.add(planned, transitions);
            conforming += planned == transitions ? 1 : 0;
        }
    }

    private void meet(int touchpoint) {
        if (lastWalk[touchpoint] == walks) {
            repeated.count(touchpoint, walks);
        }
        lastWalk[touchpoint] = walks;
        met.set(touchpoint);
    }

    /** Tells whether the transition is planned. */
    private boolean take(int from, int to) {
        if (stageOf[to] < stageOf[from]) {
            outOfOrder.count(to, walks);
        }
        boolean planned = shape.planned().get(from).get(to);
        if (!planned && from != to) {
            skip(from, to);
        }
        return planned;
    }

    private void skip(int from, int to) {
        int[] lastBefore = paths.lastBefore(from);
        if (lastBefore[to] == PlannedPaths.NONE) {
            return;
        }
        for (int passed = lastBefore[to]; passed != from; passed = lastBefore[passed]) {
            if (!optional.get(passed)) {
                skipped.count(passed, walks);
            }
        }
    }

    @Override
    public void merge(ConformanceTally other) {
        met.or(other.met);
        repeated.merge(other.repeated);
        skipped.merge(other.skipped);
        outOfOrder.merge(other.outOfOrder);
        taken.merge(other.taken);
        conforming += other.conforming;
        walks += other.walks;
    }

    /** Walks. */
    public long walks() {
        return walks;
    }

    /** Walks that take a transition. */
    public long walksThatGoOn() {
        return taken.groups();
    }

    /** Walks that take transitions, all of them planned. */
    public long conforming() {
        return conforming;
    }

    /** Transitions taken. */
    public long taken() {
        return taken.observations();
    }

    /** Planned transitions taken. */
    public long plannedTaken() {
        return taken.marks();
    }

    /**
     * Within what the share of planned transitions lies: Wilson's interval of as many independent ones as those of
     * walks are worth. For at least one transition.
     */
    public Interval fitnessInterval() {
        double effect = taken.of(plannedTaken());
        return Interval.wilson(plannedTaken() / effect, taken() / effect);
    }

    /** Where walks pass by what they should have met. */
    public Occurrences skipped() {
        return skipped;
    }

    /** Where walks come again. */
    public Occurrences repeated() {
        return repeated;
    }

    /** Where walks come from a later stage. */
    public Occurrences outOfOrder() {
        return outOfOrder;
    }

    /** Whether any walk comes to the touchpoint. */
    public boolean met(int touchpoint) {
        return met.get(touchpoint);
    }
}
