package io.desirepath.walk;

/**
 * One walk as it passes by while evidence is replayed, its interactions numbered from 0, the entry. The same object
 * shows one walk after the other, so nothing may keep it.
 */
public final class ReplayedWalk {
    /** No touchpoint. */
    public static final int NONE = -1;

    int[] touchpoints = new int[64];
    long[] instants = new long[64];
    int[] rows = new int[64];

    final InteractionColumns columns;
    int customer;
    /** The customer's first row, and the row after the last. */
    int start;

    int end;

    int size;
    int attemptSize;
    int countsTo;
    int exitAt;
    int reason;
    long outcomeAt;
    long holdsUntil;
    boolean matured;
    WalkStatus status = WalkStatus.IN_PROGRESS;

    ReplayedWalk(InteractionColumns columns) {
        this.columns = columns;
    }

    /** Makes room for a walk of this many interactions. */
    void makeRoom(int interactions) {
        if (interactions > touchpoints.length) {
            int capacity = interactions + (interactions >> 1);
            touchpoints = new int[capacity];
            instants = new long[capacity];
            rows = new int[capacity];
        }
    }

    /** Number of the customer whose walk it is. */
    public int customer() {
        return customer;
    }

    /** Where the rows are. */
    public InteractionColumns columns() {
        return columns;
    }

    /** How many interactions it holds, at least 1. */
    public int size() {
        return size;
    }

    /** The touchpoint of interaction i. */
    public int touchpoint(int i) {
        return touchpoints[i];
    }

    /** The instant of interaction i in milliseconds since 1970-01-01T00:00Z. */
    public long atMillis(int i) {
        return instants[i];
    }

    /** The row of interaction i. */
    public int row(int i) {
        return rows[i];
    }

    /** The place of interaction i among all of its customer's, from 0: together with the customer it names the row. */
    public int place(int i) {
        return rows[i] - start;
    }

    /** The row after the last of the customer's, which are in order of time, whatever the walk holds of them. */
    public int rowsEnd() {
        return end;
    }

    /** Whether the instant of interaction i is known; else it is that of the one before. */
    public boolean dated(int i) {
        return !columns.undated(rows[i]);
    }

    /** Whether the time from interaction i − 1 to interaction i is known. */
    public boolean timed(int i) {
        return dated(i) && dated(i - 1);
    }

    /** How many interactions, from the entry on, its attempt holds, at least 1. */
    public int attemptSize() {
        return attemptSize;
    }

    /** How many interactions it holds: up to the end of its attempt where an exclusion ended that, else all. */
    public int sizeUntilExcluded() {
        return countsTo;
    }

    /** How its attempt stands. */
    public WalkStatus status() {
        return status;
    }

    /** Whether its window has passed. */
    public boolean matured() {
        return matured;
    }

    /** The touchpoint at which a dropped attempt exits. */
    public int exit() {
        return touchpoints[exitAt];
    }

    /** The row of the interaction at which a dropped attempt exits. */
    public int exitRow() {
        return rows[exitAt];
    }

    /** The exit or excluded touchpoint that dropped the attempt; {@link #NONE} where the window passed. */
    public int reason() {
        return reason;
    }

    /**
     * The instant that decided the attempt in milliseconds since 1970-01-01T00:00Z: of the goal, exit or exclusion,
     * else the first after the walk's end.
     */
    public long outcomeAtMillis() {
        return outcomeAt;
    }

    /** The last instant that still belongs to the walk: its window's end, or before the entry that closes it. */
    public long holdsUntilMillis() {
        return holdsUntil;
    }
}
