package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is walked from touchpoint to touchpoint: neighbouring interactions of whole walks of every status but excluded,
 * how many walks, how often, and where asked for how long it took. Durations are kept one by one, so that quantiles are
 * exact.
 */
public final class TransitionTally implements WalkTally<TransitionTally> {
    private final int touchpoints;
    private final boolean withTimes;
    private final @Nullable Leaving[] leaving;
    private int walk;
    private int[] taken = new int[256];
    private long[] elapsed = new long[256];
    private int timed;

    /** Prepares to count nothing yet, on a map with this many touchpoints. */
    public TransitionTally(int touchpoints, boolean withTimes) {
        this.touchpoints = touchpoints;
        this.withTimes = withTimes;
        leaving = new Leaving[touchpoints];
    }

    @Override
    public void visit(ReplayedWalk replayed) {
        if (replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        walk++;
        int from = replayed.touchpoint(0);
        for (int i = 1; i < replayed.size(); i++) {
            int to = replayed.touchpoint(i);
            leaving(from).count(to, walk);
            from = to;
        }
        if (withTimes) {
            time(replayed);
        }
    }

    private void time(ReplayedWalk replayed) {
        for (int i = 1; i < replayed.size(); i++) {
            if (replayed.timed(i)) {
                keep(
                        replayed.touchpoint(i - 1) * touchpoints + replayed.touchpoint(i),
                        replayed.atMillis(i) - replayed.atMillis(i - 1));
            }
        }
    }

    /** Made when the first walk goes on from there, since large maps have few touchpoints that are left. */
    private Leaving leaving(int from) {
        Leaving counts = leaving[from];
        if (counts == null) {
            counts = new Leaving(touchpoints);
            leaving[from] = counts;
        }
        return counts;
    }

    private void keep(int transition, long millis) {
        if (timed == taken.length) {
            taken = Arrays.copyOf(taken, timed * 2);
            elapsed = Arrays.copyOf(elapsed, timed * 2);
        }
        taken[timed] = transition;
        elapsed[timed++] = millis;
    }

    @Override
    public void merge(TransitionTally other) {
        for (int from = 0; from < touchpoints; from++) {
            Leaving added = other.leaving[from];
            if (added != null) {
                Leaving counts = leaving(from);
                counts.add(added);
            }
        }
        int both = timed + other.timed;
        taken = Arrays.copyOf(taken, Math.max(both, taken.length));
        elapsed = Arrays.copyOf(elapsed, taken.length);
        System.arraycopy(other.taken, 0, taken, timed, other.timed);
        System.arraycopy(other.elapsed, 0, elapsed, timed, other.timed);
        timed = both;
    }

    /** Walks that went from one touchpoint straight to the other. */
    public long walks(int from, int to) {
        Leaving counts = leaving[from];
        return counts == null ? 0 : counts.walks(to);
    }

    /** How often walks went from one touchpoint straight to the other. */
    public long occurrences(int from, int to) {
        Leaving counts = leaving[from];
        return counts == null ? 0 : counts.occurrences(to);
    }

    /** How often walks went on from a touchpoint to any other or to itself again. */
    public long leavingOf(int from) {
        Leaving counts = leaving[from];
        return counts == null
                ? 0
                : IntStream.range(0, touchpoints).mapToLong(counts::occurrences).sum();
    }

    /** Durations in milliseconds of each transition, in no order: {@code [from * touchpoints + to]}. */
    public double[][] elapsedByTransition() {
        return grouped(touchpoints * touchpoints, transition -> transition);
    }

    /** Times in milliseconds from the previous interaction, in no order, for each touchpoint. */
    public double[][] waitingByTouchpoint() {
        return grouped(touchpoints, transition -> transition % touchpoints);
    }

    private double[][] grouped(int groups, IntUnaryOperator groupOf) {
        int[] sizes = new int[groups];
        for (int i = 0; i < timed; i++) {
            sizes[groupOf.applyAsInt(taken[i])]++;
        }
        double[][] grouped = new double[groups][];
        for (int group = 0; group < groups; group++) {
            grouped[group] = new double[sizes[group]];
        }
        for (int i = 0; i < timed; i++) {
            int group = groupOf.applyAsInt(taken[i]);
            grouped[group][--sizes[group]] = elapsed[i];
        }
        return grouped;
    }

    /** Where walks go from one touchpoint: what belongs to one transition lies side by side in memory. */
    private static final class Leaving {
        private static final int OCCURRENCES = 0;
        private static final int WALKS = 1;
        private static final int LAST_WALK = 2;
        private static final int EACH = 4;

        private final long[] cells;

        private Leaving(int touchpoints) {
            cells = new long[touchpoints * EACH];
        }

        private void count(int to, int walk) {
            int cell = to * EACH;
            cells[cell + OCCURRENCES]++;
            // Without a branch: whether a walk was here before is as good as random.
            cells[cell + WALKS] += cells[cell + LAST_WALK] == walk ? 0 : 1;
            cells[cell + LAST_WALK] = walk;
        }

        private long occurrences(int to) {
            return cells[to * EACH + OCCURRENCES];
        }

        private long walks(int to) {
            return cells[to * EACH + WALKS];
        }

        private void add(Leaving other) {
            for (int cell = 0; cell < cells.length; cell += EACH) {
                cells[cell + OCCURRENCES] += other.cells[cell + OCCURRENCES];
                cells[cell + WALKS] += other.cells[cell + WALKS];
            }
        }
    }
}
