package io.desirepath.analysis;

import io.desirepath.walk.ReplayedWalk;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the walks of several groups in one pass. Each walk belongs to one group at most; an interaction that is in no
 * walk, since it has no case, belongs to none.
 */
final class GroupFold implements Folding<GroupFold> {
    final List<WalkFold> folds;
    /** For each group the numbers of the customers whose walks are in it. */
    final List<BitSet> customers;

    private final WalkValue value;
    private final int[] groupOf;
    private final WalkValue.@Nullable Group within;

    /**
     * Prepares to count nothing yet.
     *
     * @param value what tells the groups apart
     * @param groupOf the group of each code
     * @param within the group that all of them lie in
     * @param folds one for each group
     */
    GroupFold(WalkValue value, int[] groupOf, WalkValue.@Nullable Group within, List<WalkFold> folds) {
        this.value = value;
        this.groupOf = groupOf;
        this.within = within;
        this.folds = folds;
        customers = Stream.generate(BitSet::new).limit(folds.size()).toList();
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (within == null || within.holds(walk)) {
            int group = groupOf[value.code(walk)];
            folds.get(group).visit(walk);
            customers.get(group).set(walk.customer());
        }
    }

    @Override
    public GroupFold merge(GroupFold other) {
        for (int group = 0; group < folds.size(); group++) {
            folds.get(group).merge(other.folds.get(group));
            customers.get(group).or(other.customers.get(group));
        }
        return this;
    }
}
