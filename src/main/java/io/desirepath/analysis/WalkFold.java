package io.desirepath.analysis;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkReplay;

/** Counts walks. */
final class WalkFold implements Folding<WalkFold> {
    final JourneyTally tally;
    long unassigned;

    WalkFold(JourneyTally tally) {
        this.tally = tally;
    }

    @Override
    public void visit(ReplayedWalk walk) {
        tally.visit(walk);
    }

    @Override
    public void end(WalkReplay replay) {
        unassigned += replay.unassigned();
    }

    @Override
    public WalkFold merge(WalkFold other) {
        tally.merge(other.tally);
        unassigned += other.unassigned;
        return this;
    }
}
