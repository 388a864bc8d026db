package io.desirepath.analysis;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkReplay;
import java.util.BitSet;

/** Counts walks and remembers whose they are. */
final class WalkFold implements Folding<WalkFold> {
    final JourneyTally tally;
    final BitSet customers = new BitSet();
    long unassigned;

    WalkFold(JourneyTally tally) {
        this.tally = tally;
    }

    @Override
    public void visit(ReplayedWalk walk) {
        tally.visit(walk);
        customers.set(walk.customer());
    }

    @Override
    public void end(WalkReplay replay) {
        unassigned += replay.unassigned();
    }

    @Override
    public WalkFold merge(WalkFold other) {
        tally.merge(other.tally);
        customers.or(other.customers);
        unassigned += other.unassigned;
        return this;
    }
}
