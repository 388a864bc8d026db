package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * The attempts of matured walks, one after the other, as the chain of {@link Chain} reads them: the touchpoints passed
 * and how it ended. The goal interaction that converts and the exit touchpoint that drops are ends, not steps.
 */
public final class AttemptLog implements WalkTally<AttemptLog> {
    /** The end of an attempt that dropped. */
    static final int DROPPED = -1;

    /** Fewer attempts than this are counted faster on one core than shared out. */
    private static final int WORTH_SHARING = 1_000;

    private final BitSet exits;
    private final boolean withValues;
    private final long[] visits;
    private char[] steps = new char[1024];
    private int[] stepsTo = new int[256];
    private int[] goal = new int[256];
    private double[] value = new double[256];
    private int size;
    private long excluded;

    /**
     * Prepares to log nothing yet.
     *
     * @param withValues whether to look up what goal interactions brought, which costs about as much as all the rest
     */
    public AttemptLog(MapShape shape, boolean withValues) {
        exits = shape.exits();
        this.withValues = withValues;
        visits = new long[shape.touchpoints()];
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (!walk.matured()) {
            return;
        }
        if (walk.status() == WalkStatus.EXCLUDED) {
            excluded++;
            return;
        }
        int attempt = walk.attemptSize();
        int end = walk.touchpoint(attempt - 1);
        boolean converts = walk.status() == WalkStatus.CONVERTED;
        int passed = converts || (walk.reason() == end && exits.get(end)) ? attempt - 1 : attempt;
        int from = startOf(size);
        makeRoom(from + passed);
        for (int i = 0; i < passed; i++) {
            int touchpoint = walk.touchpoint(i);
            steps[from + i] = (char) touchpoint;
            visits[touchpoint]++;
        }
        stepsTo[size] = from + passed;
        goal[size] = converts ? end : DROPPED;
        value[size++] = converts && withValues ? walk.columns().value(walk.row(attempt - 1)) : Double.NaN;
    }

    private void makeRoom(int neededSteps) {
        if (neededSteps > steps.length) {
            steps = Arrays.copyOf(steps, Math.max(neededSteps, steps.length * 2));
        }
        if (size == goal.length) {
            stepsTo = Arrays.copyOf(stepsTo, size * 2);
            goal = Arrays.copyOf(goal, size * 2);
            value = Arrays.copyOf(value, size * 2);
        }
    }

    @Override
    public void merge(AttemptLog other) {
        int from = startOf(size);
        int added = other.startOf(other.size);
        int both = size + other.size;
        steps = Arrays.copyOf(steps, Math.max(from + added, steps.length));
        System.arraycopy(other.steps, 0, steps, from, added);
        stepsTo = Arrays.copyOf(stepsTo, Math.max(both, goal.length));
        goal = Arrays.copyOf(goal, stepsTo.length);
        value = Arrays.copyOf(value, stepsTo.length);
        for (int i = 0; i < other.size; i++) {
            stepsTo[size + i] = from + other.stepsTo[i];
        }
        System.arraycopy(other.goal, 0, goal, size, other.size);
        System.arraycopy(other.value, 0, value, size, other.size);
        size = both;
        excluded += other.excluded;
        Counts.add(visits, other.visits);
    }

    /** What ranges of attempts give, counted on all cores and merged in order. */
    <T> T overRanges(Range<T> range, BinaryOperator<T> merge) {
        int ranges = size < WORTH_SHARING ? 1 : Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, ranges)
                .parallel()
                .mapToObj(i -> range.count(cut(i, ranges), cut(i + 1, ranges)))
                .reduce(merge)
                .orElseThrow();
    }

    private int cut(int i, int ranges) {
        return (int) ((long) size * i / ranges);
    }

    /** How often attempts pass the touchpoint. */
    long visits(int touchpoint) {
        return visits[touchpoint];
    }

    /** How many attempts there are. */
    int size() {
        return size;
    }

    /** How many matured walks were excluded, so that their attempts are not here. */
    long excluded() {
        return excluded;
    }

    /** The place of the first step of an attempt. */
    int startOf(int attempt) {
        return attempt == 0 ? 0 : stepsTo[attempt - 1];
    }

    /** The place after the last step of an attempt. */
    int endOf(int attempt) {
        return stepsTo[attempt];
    }

    /** The touchpoint of the step at this place. */
    int step(int place) {
        return steps[place];
    }

    /** The goal touchpoint that the attempt reached, or {@link #DROPPED}. */
    int goal(int attempt) {
        return goal[attempt];
    }

    /** The money that the goal interaction brought, NaN where none is recorded or none was looked up. */
    double value(int attempt) {
        return value[attempt];
    }

    /** Counts the attempts {@code from} up to {@code to}. */
    @FunctionalInterface
    interface Range<T> {
        T count(int from, int to);
    }
}
