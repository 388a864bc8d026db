package io.desirepath.analysis;

import io.desirepath.analysis.kernel.JourneyTally;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkReplay;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Counts all walks, or those of one group, and remembers whose they are. */
final class WalkFold implements Folding<WalkFold> {
    final JourneyTally tally;
    final BitSet customers = new BitSet();
    long unassigned;
    private final WalkValue.@Nullable Group group;

    WalkFold(JourneyTally tally, WalkValue.@Nullable Group group) {
        this.tally = tally;
        this.group = group;
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (group == null || group.holds(walk)) {
            count(walk);
        }
    }

    /** Counts a walk that is known to belong here. */
    void count(ReplayedWalk walk) {
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
