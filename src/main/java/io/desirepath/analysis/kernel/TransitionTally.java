package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * What is walked from touchpoint to touchpoint: neighbouring interactions of whole walks of every status but excluded,
 * how many walks, how often, how long it took. Durations are kept one by one, so that quantiles are exact.
 */
public final class TransitionTally {
    private final int touchpoints;
    private final long[] walks;
    private final long[] occurrences;
    private final int[] lastWalk;
    private int walk;
    private int[] edge = new int[256];
    private long[] elapsed = new long[256];
    private int timed;

    TransitionTally(int touchpoints) {
        this.touchpoints = touchpoints;
        walks = new long[touchpoints * touchpoints];
        occurrences = new long[touchpoints * touchpoints];
        lastWalk = new int[touchpoints * touchpoints];
    }

    void add(ReplayedWalk replayed) {
        if (replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        walk++;
        for (int i = 1; i < replayed.size(); i++) {
            int taken = replayed.touchpoint(i - 1) * touchpoints + replayed.touchpoint(i);
            occurrences[taken]++;
            if (lastWalk[taken] != walk) {
                lastWalk[taken] = walk;
                walks[taken]++;
            }
            if (replayed.timed(i)) {
                keep(taken, replayed.atMillis(i) - replayed.atMillis(i - 1));
            }
        }
    }

    private void keep(int taken, long millis) {
        if (timed == edge.length) {
            edge = Arrays.copyOf(edge, timed * 2);
            elapsed = Arrays.copyOf(elapsed, timed * 2);
        }
        edge[timed] = taken;
        elapsed[timed++] = millis;
    }

    void merge(TransitionTally other) {
        Counts.add(walks, other.walks);
        Counts.add(occurrences, other.occurrences);
        int both = timed + other.timed;
        edge = Arrays.copyOf(edge, Math.max(both, edge.length));
        elapsed = Arrays.copyOf(elapsed, edge.length);
        System.arraycopy(other.edge, 0, edge, timed, other.timed);
        System.arraycopy(other.elapsed, 0, elapsed, timed, other.timed);
        timed = both;
    }

    /** Walks that went from one touchpoint straight to the other. */
    public long walks(int from, int to) {
        return walks[from * touchpoints + to];
    }

    /** How often walks went from one touchpoint straight to the other. */
    public long occurrences(int from, int to) {
        return occurrences[from * touchpoints + to];
    }

    /** How often walks went on from a touchpoint to any other or to itself again. */
    public long leaving(int from) {
        return Counts.sum(Arrays.copyOfRange(occurrences, from * touchpoints, (from + 1) * touchpoints));
    }

    /** Durations in milliseconds of each transition, in no order: {@code [from * touchpoints + to]}. */
    public double[][] elapsedByTransition() {
        return grouped(touchpoints * touchpoints, taken -> taken);
    }

    /** Times in milliseconds from the previous interaction, in no order, for each touchpoint. */
    public double[][] waitingByTouchpoint() {
        return grouped(touchpoints, taken -> taken % touchpoints);
    }

    private double[][] grouped(int groups, IntUnaryOperator groupOf) {
        int[] sizes = new int[groups];
        for (int i = 0; i < timed; i++) {
            sizes[groupOf.applyAsInt(edge[i])]++;
        }
        double[][] grouped = new double[groups][];
        for (int group = 0; group < groups; group++) {
            grouped[group] = new double[sizes[group]];
        }
        for (int i = 0; i < timed; i++) {
            int group = groupOf.applyAsInt(edge[i]);
            grouped[group][--sizes[group]] = elapsed[i];
        }
        return grouped;
    }
}
