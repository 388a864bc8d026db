package io.desirepath.analysis;

import io.desirepath.walk.ReplayedWalk;

/**
 * Where in walks touchpoints lie, on average over visits, and which follows which. Memory: 8 bytes a pair of
 * touchpoints.
 */
final class PositionFold implements Folding<PositionFold> {
    private final double[] sums;
    private final long[] visits;
    private final long[] leaving;
    private final long[][] followed;

    PositionFold(int touchpoints) {
        sums = new double[touchpoints];
        visits = new long[touchpoints];
        leaving = new long[touchpoints];
        followed = new long[touchpoints][touchpoints];
    }

    @Override
    public void visit(ReplayedWalk walk) {
        int last = walk.size() - 1;
        for (int i = 0; i <= last; i++) {
            int touchpoint = walk.touchpoint(i);
            sums[touchpoint] += last == 0 ? 0 : (double) i / last;
            visits[touchpoint]++;
            if (i > 0) {
                leaving[walk.touchpoint(i - 1)]++;
                followed[walk.touchpoint(i - 1)][touchpoint]++;
            }
        }
    }

    @Override
    public PositionFold merge(PositionFold other) {
        for (int touchpoint = 0; touchpoint < sums.length; touchpoint++) {
            sums[touchpoint] += other.sums[touchpoint];
            visits[touchpoint] += other.visits[touchpoint];
            leaving[touchpoint] += other.leaving[touchpoint];
            for (int to = 0; to < sums.length; to++) {
                followed[touchpoint][to] += other.followed[touchpoint][to];
            }
        }
        return this;
    }

    /** How often walks came to a touchpoint. */
    long visits(int touchpoint) {
        return visits[touchpoint];
    }

    /** The mean position of a touchpoint: 0 is the entry, 1 the last interaction and where nobody came. */
    double position(int touchpoint) {
        return visits[touchpoint] == 0 ? 1 : sums[touchpoint] / visits[touchpoint];
    }

    /** Of all that goes on from one touchpoint the share that goes to the other; 0 where nobody goes on. */
    double share(int from, int to) {
        return leaving[from] == 0 ? 0 : (double) followed[from][to] / leaving[from];
    }
}
