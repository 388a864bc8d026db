package io.desirepath.analysis.kernel;

import io.desirepath.walk.InteractionColumns;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far walks come in a funnel. A walk reaches a step if some of its interactions take the steps up to it in order, a
 * way through the funnel: each step once, optional ones or not, and each no later and no less directly after the one
 * before than the step allows. Whole walks of every status but excluded count, those that an exclusion ended up to
 * there.
 *
 * <p>Of all ways to a step the newest is enough to know: whoever comes later to the step before has both less time
 * behind them and no interaction less in between. So one pass suffices, in which each interaction lengthens the newest
 * ways, longest first, since it takes one step of a way only. Times are those of the way by which a step is first
 * reached, along which each step is the newest before the next.
 *
 * <p>Where only order counts and no times are asked for, the way that takes each step as soon as it can reaches as far
 * as any, and a walk is a sequence of additions without a branch.
 */
public final class FunnelTally implements WalkTally<FunnelTally> {
    private static final int NOWHERE = -1;

    private final int steps;
    private final boolean open;
    private final int[] stepsOf;
    private final boolean[] directly;
    private final boolean[] optional;
    private final long[] within;
    private final int[] heldConstant;
    private final boolean withTimes;
    /** For each touchpoint the one step that it takes, {@link #NOWHERE} for none; null where it is not that simple. */
    private final int @Nullable [] onlyStepOf;
    /** Walks by how many steps they take, where it is that simple; then the matured among them. */
    private final long[] byLevel;

    private final long[] byLevelMatured;
    private final long[] reached;
    private final long[] reachedMatured;
    private final long[] continued;
    private final long[] continuedMatured;
    private long enteredMatured;
    private final Millis[] sinceStepBefore;
    private final Millis sinceFirst = new Millis();

    /** Of the walk that is seen: the newest interaction at which each step is reached, and where that way began. */
    private final int[] newest;

    private final int[] began;
    /** The first interaction at which each step is reached, the one before it on that way, and where that way began. */
    private final int[] firstAt;

    private final int[] firstFrom;
    private final int[] firstBegan;
    /** A mask of the steps that the walk reaches from a step before. */
    private int goesOn;

    private long[] held = new long[64];

    /** Prepares to count nothing yet, on a map with this many touchpoints. */
    public FunnelTally(FunnelSteps funnel, int touchpoints, boolean withTimes) {
        this.withTimes = withTimes;
        onlyStepOf = withTimes ? null : funnel.onlyStepOf(touchpoints);
        steps = funnel.steps().size();
        open = funnel.open();
        stepsOf = new int[touchpoints];
        directly = new boolean[steps];
        optional = new boolean[steps];
        within = new long[steps];
        for (int step = 0; step < steps; step++) {
            FunnelSteps.Step each = funnel.steps().get(step);
            for (int touchpoint : each.touchpoints()) {
                stepsOf[touchpoint] |= 1 << step;
            }
            directly[step] = each.directly();
            optional[step] = each.optional();
            within[step] = each.withinMillis();
        }
        heldConstant =
                funnel.heldConstant().stream().mapToInt(Integer::intValue).toArray();
        byLevel = new long[steps + 1];
        byLevelMatured = new long[steps + 1];
        reached = new long[steps];
        reachedMatured = new long[steps];
        continued = new long[steps];
        continuedMatured = new long[steps];
        sinceStepBefore = new Millis[steps];
        Arrays.setAll(sinceStepBefore, step -> new Millis());
        newest = new int[steps];
        began = new int[steps];
        firstAt = new int[steps];
        firstFrom = new int[steps];
        firstBegan = new int[steps];
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (walk.status() == WalkStatus.EXCLUDED) {
            return;
        }
        if (onlyStepOf != null) {
            countLevel(walk, onlyStepOf);
            return;
        }
        Arrays.fill(firstAt, NOWHERE);
        goesOn = 0;
        if (heldConstant.length == 0) {
            follow(walk);
        } else {
            followEachHeld(walk);
        }
        count(walk);
    }

    private void countLevel(ReplayedWalk walk, int[] stepOf) {
        int level = 0;
        for (int i = 0; i < walk.sizeUntilExcluded(); i++) {
            level += stepOf[walk.touchpoint(i)] == level ? 1 : 0;
        }
        byLevel[level]++;
        byLevelMatured[level] += walk.matured() ? 1 : 0;
    }

    private void follow(ReplayedWalk walk) {
        Arrays.fill(newest, NOWHERE);
        for (int i = 0; i < walk.sizeUntilExcluded(); i++) {
            take(walk, i, stepsOf[walk.touchpoint(i)]);
        }
    }

    /** Ways whose interactions differ in what is held constant have nothing to do with each other. */
    private void followEachHeld(ReplayedWalk walk) {
        int size = walk.sizeUntilExcluded();
        if (held.length < size) {
            held = new long[size * 2];
        }
        for (int i = 0; i < size; i++) {
            held[i] = stepsOf[walk.touchpoint(i)] == 0 ? 0 : held(walk.columns(), walk.row(i));
        }
        for (int i = 0; i < size; i++) {
            if (held[i] != 0) {
                followHeld(walk, i, size);
            }
        }
    }

    /** Follows what has the same values as interaction {@code from}, and is then done with it. */
    private void followHeld(ReplayedWalk walk, int from, int size) {
        Arrays.fill(newest, NOWHERE);
        long same = held[from];
        for (int i = from; i < size; i++) {
            if (held[i] == same) {
                take(walk, i, stepsOf[walk.touchpoint(i)]);
                held[i] = 0;
            }
        }
    }

    /** All held values in one number, 0 where one is missing. */
    private long held(InteractionColumns columns, int row) {
        long all = 0;
        for (int attribute : heldConstant) {
            int code = columns.attribute(attribute, row);
            if (code == 0) {
                return 0;
            }
            all = all << Character.SIZE | code;
        }
        return all;
    }

    private void take(ReplayedWalk walk, int i, int mask) {
        for (int left = mask; left != 0; ) {
            int step = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(left);
            left ^= 1 << step;
            int before = stepBefore(walk, i, step);
            if (before != NOWHERE) {
                goesOn |= 1 << step;
                reach(step, i, newest[before], began[before]);
            } else if (step == 0 || (open && !optional[step])) {
                reach(step, i, NOWHERE, i);
            }
        }
    }

    /** The step after which interaction i takes this one, {@link #NOWHERE} where it cannot. */
    private int stepBefore(ReplayedWalk walk, int i, int step) {
        int before = NOWHERE;
        for (int each = step - 1; each >= 0; each--) {
            if (newest[each] != NOWHERE && (before == NOWHERE || newest[each] > newest[before])) {
                before = each;
            }
            if (!optional[each]) {
                break;
            }
        }
        if (before == NOWHERE
                || (directly[step] && newest[before] != i - 1)
                || walk.atMillis(i) - walk.atMillis(newest[before]) > within[step]) {
            return NOWHERE;
        }
        return before;
    }

    private void reach(int step, int i, int from, int beginning) {
        newest[step] = i;
        began[step] = beginning;
        if (firstAt[step] == NOWHERE || i < firstAt[step]) {
            firstAt[step] = i;
            firstFrom[step] = from;
            firstBegan[step] = beginning;
        }
    }

    private void count(ReplayedWalk walk) {
        int enters = 0;
        for (int step = 0; step < steps; step++) {
            if (firstAt[step] == NOWHERE) {
                continue;
            }
            int here = goesOn >>> step & 1;
            reached[step]++;
            continued[step] += here;
            if (walk.matured()) {
                reachedMatured[step]++;
                continuedMatured[step] += here;
                enters = 1;
            }
            if (withTimes && firstFrom[step] != NOWHERE) {
                keep(sinceStepBefore[step], walk, firstFrom[step], firstAt[step]);
            }
        }
        enteredMatured += enters;
        if (withTimes && firstAt[steps - 1] != NOWHERE && firstBegan[steps - 1] < firstAt[steps - 1]) {
            keep(sinceFirst, walk, firstBegan[steps - 1], firstAt[steps - 1]);
        }
    }

    private static void keep(Millis durations, ReplayedWalk walk, int from, int to) {
        if (walk.dated(from) && walk.dated(to)) {
            durations.add(walk.atMillis(to) - walk.atMillis(from));
        }
    }

    @Override
    public void merge(FunnelTally other) {
        Counts.add(byLevel, other.byLevel);
        Counts.add(byLevelMatured, other.byLevelMatured);
        Counts.add(reached, other.reached);
        Counts.add(reachedMatured, other.reachedMatured);
        Counts.add(continued, other.continued);
        Counts.add(continuedMatured, other.continuedMatured);
        enteredMatured += other.enteredMatured;
        for (int step = 0; step < steps; step++) {
            sinceStepBefore[step].add(other.sinceStepBefore[step]);
        }
        sinceFirst.add(other.sinceFirst);
    }

    private static long above(long[] byLevel, int step) {
        long sum = 0;
        for (int level = step + 1; level < byLevel.length; level++) {
            sum += byLevel[level];
        }
        return sum;
    }

    /** Walks that reach the step. */
    public long reached(int step) {
        return reached[step] + above(byLevel, step);
    }

    /** Matured walks that reach the step. */
    public long reachedMatured(int step) {
        return reachedMatured[step] + above(byLevelMatured, step);
    }

    /** Walks that reach the step from a step before; others begin there. */
    public long continued(int step) {
        return continued[step] + (step == 0 ? 0 : above(byLevel, step));
    }

    /** Matured walks that reach any step. */
    public long enteredMatured() {
        return enteredMatured + above(byLevelMatured, 0);
    }

    /** Matured walks that reach the step from a step before. */
    public long continuedMatured(int step) {
        return continuedMatured[step] + (step == 0 ? 0 : above(byLevelMatured, step));
    }

    /** Milliseconds from the step before to this one where it is first reached, in no order. */
    public double[] sinceStepBefore(int step) {
        return sinceStepBefore[step].toDoubles();
    }

    /** Milliseconds from where a walk began to the last step where it is first reached, in no order. */
    public double[] sinceFirst() {
        return sinceFirst.toDoubles();
    }
}
