package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;

/**
 * Where walks go from a touchpoint on, or come from on their way to it, level by level: the touchpoint itself is level
 * 0, level k is the k-th interaction after it, or before it. Whole walks of every status but excluded count, each once:
 * onward from where they first meet the touchpoint, backward from where they last do. At every level as many come in as
 * go further and end there, so level 0 holds those who reach the touchpoint, and each further one those who had
 * anything further at the one before.
 */
public final class PathTally implements WalkTally<PathTally> {
    /** As many steps as can be followed. */
    public static final int MOST_STEPS = 10;

    private static final int NOWHERE = -1;

    private final int touchpoint;
    private final boolean backward;
    private final int steps;
    private final boolean foldRepeats;
    private final int touchpoints;
    /** Walks that take a step: {@code [(level * touchpoints + from) * touchpoints + to]}. */
    private final SparseCounts taken = new SparseCounts();
    /** Walks that have nothing further: {@code [level * touchpoints + touchpoint]}. */
    private final long[] ended;

    private long walks;

    /**
     * Prepares to count nothing yet.
     *
     * @param touchpoint where paths begin, or end if they are followed backward
     * @param steps how many levels beyond it, 1 to {@value #MOST_STEPS}
     * @param foldRepeats whether interactions that follow each other at one touchpoint are one
     * @param touchpoints how many the map has
     */
    public PathTally(int touchpoint, boolean backward, int steps, boolean foldRepeats, int touchpoints) {
        this.touchpoint = touchpoint;
        this.backward = backward;
        this.steps = steps;
        this.foldRepeats = foldRepeats;
        this.touchpoints = touchpoints;
        ended = new long[(steps + 1) * touchpoints];
    }

    @Override
    public void visit(ReplayedWalk walk) {
        int at = walk.status() == WalkStatus.EXCLUDED ? NOWHERE : begin(walk);
        if (at == NOWHERE) {
            return;
        }
        walks++;
        int here = touchpoint;
        for (int level = 0; level <= steps; level++) {
            at = further(walk, at);
            if (at == NOWHERE) {
                ended[level * touchpoints + here]++;
                return;
            }
            int there = walk.touchpoint(at);
            if (level < steps) {
                taken.add((level * touchpoints + here) * touchpoints + there, 1);
            }
            here = there;
        }
    }

    private int begin(ReplayedWalk walk) {
        int step = backward ? -1 : 1;
        for (int i = backward ? walk.size() - 1 : 0; i >= 0 && i < walk.size(); i += step) {
            if (walk.touchpoint(i) == touchpoint) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** The interaction beyond another. */
    private int further(ReplayedWalk walk, int at) {
        int step = backward ? -1 : 1;
        int next = at + step;
        while (foldRepeats && next >= 0 && next < walk.size() && walk.touchpoint(next) == walk.touchpoint(at)) {
            next += step;
        }
        return next < walk.size() ? next : NOWHERE;
    }

    @Override
    public void merge(PathTally other) {
        walks += other.walks;
        taken.merge(other.taken);
        Counts.add(ended, other.ended);
    }

    /** Walks that reach the touchpoint. */
    public long walks() {
        return walks;
    }

    int touchpoint() {
        return touchpoint;
    }

    int steps() {
        return steps;
    }

    int touchpoints() {
        return touchpoints;
    }

    /** Walks that have nothing beyond this level, at which they are at the touchpoint. */
    long ended(int level, int at) {
        return ended[level * touchpoints + at];
    }

    /** Told how many walks go from one touchpoint at a level to another at the next. */
    interface StepReader {
        void read(int level, int from, int to, long count);
    }

    /** Shows all steps that are taken, in no order. */
    void forEachStep(StepReader reader) {
        taken.forEach((key, count) -> reader.read(
                key / touchpoints / touchpoints, key / touchpoints % touchpoints, key % touchpoints, count));
    }
}
