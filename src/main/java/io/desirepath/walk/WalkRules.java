package io.desirepath.walk;

import java.util.BitSet;

/**
 * How a unit's interactions are cut into walks and how their attempts are judged: a journey's settings, as a question
 * may have changed them. Touchpoints are numbered in stage order.
 *
 * @param byCase whether a unit is one case of a customer; interactions without a case are then unassigned
 * @param windowMillis how long after its entry a walk still holds interactions, inclusive
 * @param asOfMillis interactions after this instant (milliseconds since 1970-01-01T00:00Z) do not exist
 * @param entries entry touchpoints in force; where there are none, a walk begins at any
 * @param goals touchpoints whose reaching converts
 * @param exits exit touchpoints
 * @param endings touchpoints excluded with {@link ExclusionRule#END_ATTEMPT}
 * @param removals touchpoints excluded with {@link ExclusionRule#REMOVE_ENTIRELY}
 */
public record WalkRules(
        boolean byCase,
        long windowMillis,
        long asOfMillis,
        BitSet entries,
        BitSet goals,
        BitSet exits,
        BitSet endings,
        BitSet removals) {

    static final int ENTRY = 1;
    static final int GOAL = 2;
    static final int EXIT = 4;
    static final int ENDING = 8;
    static final int REMOVAL = 16;
    /** Any role that decides an attempt. */
    static final int DECIDES = GOAL | EXIT | ENDING | REMOVAL;

    /**
     * The roles of each touchpoint, as one sum of the constants above, after those of {@link Matching#UNMAPPED}: none.
     */
    byte[] roles(int touchpoints) {
        byte[] roles = new byte[touchpoints + 1];
        add(roles, entries, ENTRY);
        add(roles, goals, GOAL);
        add(roles, exits, EXIT);
        add(roles, endings, ENDING);
        add(roles, removals, REMOVAL);
        return roles;
    }

    private static void add(byte[] roles, BitSet touchpoints, int role) {
        touchpoints.stream().forEach(touchpoint -> roles[touchpoint + 1] |= (byte) role);
    }
}
