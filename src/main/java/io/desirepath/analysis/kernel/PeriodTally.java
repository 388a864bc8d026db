package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;

/**
 * Who is active at the two ends of a period, see {@link LifeRules}. Who is lost within it and comes back within it is
 * retained. Always: active at the end = retained + reactivated + newcomers; active at the start = retained + lost.
 */
public final class PeriodTally implements WalkTally<PeriodTally> {
    private final LifeRules rules;
    private final long fromMillis;
    private final long toMillis;
    private long activeAtStart;
    private long retained;
    private long reactivated;
    private long newcomers;
    private long inactive;
    private final long[] exits;

    /**
     * Prepares to count nothing yet.
     *
     * @param fromMillis the period's start in milliseconds since 1970-01-01T00:00Z
     * @param toMillis its end, not before its start
     */
    public PeriodTally(LifeRules rules, long fromMillis, long toMillis, int touchpoints) {
        this.rules = rules;
        this.fromMillis = fromMillis;
        this.toMillis = toMillis;
        exits = new long[touchpoints];
    }

    @Override
    public void visit(ReplayedWalk life) {
        boolean before = rules.active(life, fromMillis);
        boolean after = rules.active(life, toMillis);
        if (before) {
            activeAtStart++;
            if (after) {
                retained++;
            } else {
                lose(rules.lossReason(life, toMillis));
            }
        } else if (after) {
            if (life.atMillis(0) > fromMillis) {
                newcomers++;
            } else {
                reactivated++;
            }
        }
    }

    private void lose(int reason) {
        if (reason == ReplayedWalk.NONE) {
            inactive++;
        } else {
            exits[reason]++;
        }
    }

    @Override
    public void merge(PeriodTally other) {
        activeAtStart += other.activeAtStart;
        retained += other.retained;
        reactivated += other.reactivated;
        newcomers += other.newcomers;
        inactive += other.inactive;
        Counts.add(exits, other.exits);
    }

    /** Customers active at the start. */
    public long activeAtStart() {
        return activeAtStart;
    }

    /** Customers active at both ends. */
    public long retained() {
        return retained;
    }

    /** Customers active at the end who entered no later than the start and were not active then. */
    public long reactivated() {
        return reactivated;
    }

    /** Customers active at the end who first entered after the start. */
    public long newcomers() {
        return newcomers;
    }

    /** Customers active at the start and not at the end, since nothing was heard of them. */
    public long lostToInactivity() {
        return inactive;
    }

    /** Customers active at the start and not at the end, since they met this exit touchpoint. */
    public long lostAt(int exit) {
        return exits[exit];
    }
}
