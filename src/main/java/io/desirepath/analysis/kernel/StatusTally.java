package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;

/** How many walks stand how, over all of them and over the matured. */
public final class StatusTally implements WalkTally<StatusTally> {
    private final long[] all = new long[4];
    private final long[] matured = new long[4];

    @Override
    public void visit(ReplayedWalk walk) {
        int status = place(walk.status());
        all[status]++;
        matured[status] += walk.matured() ? 1 : 0;
    }

    private static int place(WalkStatus status) {
        return switch (status) {
            case CONVERTED -> 0;
            case DROPPED -> 1;
            case IN_PROGRESS -> 2;
            case EXCLUDED -> 3;
        };
    }

    @Override
    public void merge(StatusTally other) {
        Counts.add(all, other.all);
        Counts.add(matured, other.matured);
    }

    /** How many walks have this status. */
    public long all(WalkStatus status) {
        return all[place(status)];
    }

    /** How many matured walks have this status. */
    public long matured(WalkStatus status) {
        return matured[place(status)];
    }

    /** All walks, whatever their status. */
    public long entrants() {
        return Counts.sum(all);
    }

    /** All matured walks, whatever their status. */
    public long matured() {
        return Counts.sum(matured);
    }
}
