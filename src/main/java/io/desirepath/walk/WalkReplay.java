package io.desirepath.walk;

import java.util.Arrays;

/**
 * Replays evidence on a journey: matches each unit's interactions, cuts them into walks, judges the attempts, and shows
 * the walks that a selection is about. Pure: arrays in, walks out, in order of customers. Cost: one pass over the rows,
 * without allocation. Not for two threads; each takes its own.
 */
public final class WalkReplay {
    private final Matching matching;
    private final WalkRules rules;
    private final WalkSelection selection;
    private final byte[] roles;
    private final boolean entriesInForce;
    private final WalkVisitor visitor;
    private long[] keys = new long[64];
    private long unassigned;

    /** Prepares to show each walk of the selection to the visitor. */
    public WalkReplay(Matching matching, WalkRules rules, WalkSelection selection, WalkVisitor visitor) {
        this.matching = matching;
        this.rules = rules;
        this.selection = selection;
        this.visitor = visitor;
        roles = rules.roles(matching.touchpoints());
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
        for (int i = part.from(); i < part.to(); i++) {
            walk.customer = segments.customer(i);
            // Interactions without a case are counted of everybody.
            boolean asked = rules.byCase() || selection.condition().mayHold(walk.customer);
            if (asked && !part.skipped().get(walk.customer)) {
                replayCustomer(walk, segments.start(i), segments.end(i));
            }
        }
    }

    private void replayCustomer(ReplayedWalk walk, int start, int end) {
        int matched = match(walk, start, end);
        if (!rules.byCase()) {
            cut(walk, 0, matched);
            return;
        }
        matched = orderByCase(walk, matched);
        int from = 0;
        while (from < matched) {
            int caseCode = walk.columns.caseCode(walk.rows[from]);
            int to = from + 1;
            while (to < matched && walk.columns.caseCode(walk.rows[to]) == caseCode) {
                to++;
            }
            cut(walk, from, to);
            from = to;
        }
    }

    private int match(ReplayedWalk walk, int start, int end) {
        InteractionColumns columns = walk.columns;
        long asOf = rules.asOfMillis();
        int matched = 0;
        for (int row = start; row < end; row++) {
            int touchpoint = matching.touchpoint(columns, row);
            if (touchpoint == Matching.UNMAPPED) {
                continue;
            }
            long at = columns.atMillis(row);
            if (at > asOf) {
                break;
            }
            if (matched == walk.touchpoints.length) {
                walk.grow();
            }
            walk.touchpoints[matched] = touchpoint;
            walk.instants[matched] = at;
            walk.rows[matched++] = row;
        }
        return matched;
    }

    /** Brings the interactions of each case together, in the order they had, and leaves those without a case out. */
    private int orderByCase(ReplayedWalk walk, int matched) {
        if (keys.length < matched) {
            keys = new long[walk.touchpoints.length];
        }
        int assigned = 0;
        for (int i = 0; i < matched; i++) {
            long caseCode = walk.columns.caseCode(walk.rows[i]);
            if (caseCode == 0) {
                unassigned++;
            } else {
                keys[assigned++] = caseCode << Integer.SIZE | walk.rows[i];
            }
        }
        Arrays.sort(keys, 0, assigned);
        for (int i = 0; i < assigned; i++) {
            int row = (int) keys[i];
            walk.rows[i] = row;
            walk.touchpoints[i] = matching.touchpoint(walk.columns, row);
            walk.instants[i] = walk.columns.atMillis(row);
        }
        return assigned;
    }

    /** Cuts the matched interactions {@code from} to {@code to} of one unit into walks. */
    private void cut(ReplayedWalk walk, int from, int to) {
        int next = from;
        while (next < to) {
            if (entriesInForce && (roles[walk.touchpoints[next]] & WalkRules.ENTRY) == 0) {
                next++;
                continue;
            }
            if (walk.instants[next] >= selection.toMillis()) {
                return;
            }
            open(walk, next, to);
            next = walk.to;
            if (walk.instants[walk.from] >= selection.fromMillis()) {
                if (selection.condition().holds(walk.columns, walk.rows[walk.from], walk.customer)) {
                    visitor.visit(walk);
                }
                if (selection.counting() == Counting.CUSTOMERS) {
                    return;
                }
            }
        }
    }

    /** Makes the walk that enters at interaction {@code entry} of a unit that ends before {@code end}. */
    private void open(ReplayedWalk walk, int entry, int end) {
        long until = walk.instants[entry] + rules.windowMillis();
        walk.from = entry;
        walk.holdsUntil = until;
        walk.matured = until < rules.asOfMillis();
        int decidedAt = -1;
        boolean closing = false;
        int i = entry;
        for (; i < end && walk.instants[i] <= until; i++) {
            int role = roles[walk.touchpoints[i]];
            if (i == entry) {
                // The entry interaction does not reach the goal.
                role &= ~WalkRules.GOAL;
            } else if (closing && (role & WalkRules.ENTRY) != 0) {
                walk.holdsUntil = walk.instants[i] - 1;
                break;
            }
            if (decidedAt < 0 && (role & WalkRules.DECIDES) != 0) {
                decidedAt = i;
            }
            closing |= (role & (WalkRules.GOAL | WalkRules.EXIT)) != 0;
        }
        walk.to = i;
        walk.excludedFrom = i;
        if (decidedAt < 0) {
            leaveOpen(walk);
        } else {
            decide(walk, decidedAt);
        }
    }

    private static void leaveOpen(ReplayedWalk walk) {
        walk.status = walk.matured ? WalkStatus.DROPPED : WalkStatus.IN_PROGRESS;
        walk.attemptTo = walk.to;
        walk.exitAt = walk.to - 1;
        walk.reason = ReplayedWalk.NONE;
        walk.outcomeAt = walk.holdsUntil + 1;
    }

    private void decide(ReplayedWalk walk, int at) {
        int touchpoint = walk.touchpoints[at];
        int role = roles[touchpoint];
        walk.attemptTo = at + 1;
        walk.outcomeAt = walk.instants[at];
        walk.exitAt = Math.max(walk.from, at - 1);
        walk.reason = touchpoint;
        if ((role & WalkRules.GOAL) != 0 && at > walk.from) {
            walk.status = WalkStatus.CONVERTED;
        } else if ((role & WalkRules.EXIT) != 0) {
            walk.status = WalkStatus.DROPPED;
        } else if ((role & WalkRules.ENDING) != 0) {
            walk.status = WalkStatus.DROPPED;
            walk.attemptTo = walk.exitAt + 1;
            walk.excludedFrom = walk.attemptTo;
        } else {
            walk.status = WalkStatus.EXCLUDED;
        }
    }
}
