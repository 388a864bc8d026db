package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;

/**
 * How many dated interactions of walks are at the same instant as the one before, so that only sequence or file order
 * them.
 */
public final class TieTally implements WalkTally<TieTally> {
    private long ties;

    @Override
    public void visit(ReplayedWalk walk) {
        for (int i = 1; i < walk.size(); i++) {
            if (walk.atMillis(i) == walk.atMillis(i - 1) && walk.timed(i)) {
                ties++;
            }
        }
    }

    @Override
    public void merge(TieTally other) {
        ties += other.ties;
    }

    /** How many. */
    public long ties() {
        return ties;
    }
}
