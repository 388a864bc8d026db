package io.desirepath.walk;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Replays evidence on a journey: matches each unit's interactions, cuts them into walks, judges the attempts, and shows
 * the walks that a selection is about. Pure: arrays in, walks out, in order of customers. Cost: one pass over the rows,
 * without allocation. Not for two threads; each takes its own.
 */
public final class WalkReplay {
    private static final int UNDECIDED = -1;

    private final Matching matching;
    private final WalkRules rules;
    private final WalkSelection selection;
    private final byte[] roles;
    private final boolean entriesInForce;
    private final WalkCondition condition;
    private final boolean askedOfAll;
    private final WalkVisitor visitor;
    /** The rows of a customer's cases, case by case, while they are replayed. */
    private int[] order = new int[64];

    private long[] keys = new long[64];
    private long unassigned;

    /** Prepares to show each walk of the selection to the visitor. */
    public WalkReplay(Matching matching, WalkRules rules, WalkSelection selection, WalkVisitor visitor) {
        this.matching = matching;
        this.rules = rules;
        this.selection = selection;
        this.visitor = visitor;
        roles = rules.roles(matching.touchpoints());
        condition = selection.condition();
        askedOfAll = condition.equals(WalkCondition.always());
        entriesInForce = !rules.entries().isEmpty();
    }

    /** How many matched interactions without a case were passed over so far, where the unit is the case. */
    public long unassigned() {
        return unassigned;
    }

    /** Replays one part of the evidence. */
    public void replay(Layers.Part<InteractionColumns> part) {
        Segments<InteractionColumns> segments = part.segments();
        ReplayedWalk walk = new ReplayedWalk(segments.columns());
        BitSet skipped = part.skipped();
        boolean anySkipped = !skipped.isEmpty();
        for (int i = part.from(); i < part.to(); i++) {
            walk.customer = segments.customer(i);
            if (anySkipped && skipped.get(walk.customer)) {
                continue;
            }
            int start = segments.start(i);
            int end = segments.end(i);
            walk.start = start;
            walk.end = end;
            if (rules.byCase()) {
                // Interactions without a case are counted of everybody.
                replayCases(walk, orderByCase(walk.columns, start, end));
            } else if (mayEnter(walk, start, end)) {
                replayUnit(walk, null, start, end);
            }
        }
    }

    /** Whether any of these rows may be the entry of a walk that is asked about. */
    private boolean mayEnter(ReplayedWalk walk, int start, int end) {
        return start < end
                && walk.columns.atMillis(start) < selection.toMillis()
                && walk.columns.atMillis(end - 1) >= selection.fromMillis()
                && (askedOfAll || condition.mayHold(walk.customer));
    }

    /** Brings the matched rows of each case together, in the order they had, and leaves those without a case out. */
    private int orderByCase(InteractionColumns columns, int start, int end) {
        if (order.length < end - start) {
            keys = new long[end - start];
            order = new int[end - start];
        }
        int assigned = 0;
        for (int row = start; row < end && columns.atMillis(row) <= rules.asOfMillis(); row++) {
            if (matching.touchpoint(columns, row) == Matching.UNMAPPED) {
                continue;
            }
            long caseCode = columns.caseCode(row);
            if (caseCode == 0) {
                unassigned++;
            } else {
                keys[assigned++] = caseCode << Integer.SIZE | row;
            }
        }
        Arrays.sort(keys, 0, assigned);
        for (int i = 0; i < assigned; i++) {
            order[i] = (int) keys[i];
        }
        return assigned;
    }

    private void replayCases(ReplayedWalk walk, int assigned) {
        int from = 0;
        while (from < assigned) {
            int caseCode = walk.columns.caseCode(order[from]);
            int to = from + 1;
            while (to < assigned && walk.columns.caseCode(order[to]) == caseCode) {
                to++;
            }
            replayUnit(walk, order, from, to);
            from = to;
        }
    }

    /**
     * Shows the walks of one unit.
     *
     * @param places where its rows are, null where they are the rows {@code from} to {@code to} themselves
     */
    private void replayUnit(ReplayedWalk walk, int @Nullable [] places, int from, int to) {
        boolean customersOnly = selection.counting() == Counting.CUSTOMERS;
        int next = from;
        while (next < to) {
            int row = places == null ? next : places[next];
            long at = walk.columns.atMillis(row);
            if (at >= selection.toMillis() || at > rules.asOfMillis()) {
                return;
            }
            if (!opens(walk.columns, row)) {
                next++;
                continue;
            }
            boolean entersInRange = at >= selection.fromMillis();
            boolean asked = entersInRange && (askedOfAll || condition.holds(walk.columns, row, walk.customer));
            if (entersInRange && !asked && customersOnly) {
                return;
            }
            next = open(walk, places, next, to);
            if (asked) {
                visitor.visit(walk);
            }
            if (entersInRange && customersOnly) {
                return;
            }
        }
    }

    private boolean opens(InteractionColumns columns, int row) {
        int touchpoint = matching.touchpoint(columns, row);
        return touchpoint != Matching.UNMAPPED && (!entriesInForce || (roles[touchpoint + 1] & WalkRules.ENTRY) != 0);
    }

    /**
     * Makes the walk that enters at {@code from}, and says which place of the unit is the first that it does not hold.
     */
    private int open(ReplayedWalk walk, int @Nullable [] places, int from, int to) {
        InteractionColumns columns = walk.columns;
        long until = columns.atMillis(places == null ? from : places[from]) + rules.windowMillis();
        long last = Math.min(until, rules.asOfMillis());
        walk.makeRoom(to - from);
        int[] touchpoints = walk.touchpoints;
        long[] instants = walk.instants;
        int[] rows = walk.rows;
        int size = 0;
        int decidedAt = UNDECIDED;
        boolean closing = false;
        int next = from;
        for (; next < to; next++) {
            int row = places == null ? next : places[next];
            long at = columns.atMillis(row);
            if (at > last) {
                break;
            }
            int touchpoint = matching.touchpoint(columns, row);
            int role = roles[touchpoint + 1];
            if (role != 0) {
                if (size == 0) {
                    // The entry interaction does not reach the goal.
                    role &= ~WalkRules.GOAL;
                } else if (closing && (role & WalkRules.ENTRY) != 0) {
                    until = at - 1;
                    break;
                }
                if (decidedAt == UNDECIDED && (role & WalkRules.DECIDES) != 0) {
                    decidedAt = size;
                }
                closing |= (role & (WalkRules.GOAL | WalkRules.EXIT)) != 0;
            }
            touchpoints[size] = touchpoint;
            instants[size] = at;
            rows[size] = row;
            // Without a branch: what is unmapped comes as it comes, and the next one is written over it.
            size += touchpoint == Matching.UNMAPPED ? 0 : 1;
        }
        walk.size = size;
        walk.matured = walk.instants[0] + rules.windowMillis() < rules.asOfMillis();
        walk.holdsUntil = until;
        judge(walk, decidedAt);
        return next;
    }

    private void judge(ReplayedWalk walk, int decidedAt) {
        walk.countsTo = walk.size;
        if (decidedAt == UNDECIDED) {
            walk.status = walk.matured ? WalkStatus.DROPPED : WalkStatus.IN_PROGRESS;
            walk.attemptSize = walk.size;
            walk.exitAt = walk.size - 1;
            walk.reason = ReplayedWalk.NONE;
            walk.outcomeAt = walk.holdsUntil + 1;
        } else {
            decide(walk, decidedAt);
        }
    }

    private void decide(ReplayedWalk walk, int at) {
        int touchpoint = walk.touchpoints[at];
        int role = roles[touchpoint + 1];
        walk.attemptSize = at + 1;
        walk.outcomeAt = walk.instants[at];
        walk.exitAt = Math.max(0, at - 1);
        walk.reason = touchpoint;
        if ((role & WalkRules.GOAL) != 0 && at > 0) {
            walk.status = WalkStatus.CONVERTED;
        } else if ((role & WalkRules.EXIT) != 0) {
            walk.status = WalkStatus.DROPPED;
        } else if ((role & WalkRules.ENDING) != 0) {
            walk.status = WalkStatus.DROPPED;
            walk.attemptSize = walk.exitAt + 1;
            walk.countsTo = walk.attemptSize;
        } else {
            walk.status = WalkStatus.EXCLUDED;
        }
    }
}
