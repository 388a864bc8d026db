package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who comes back how long after the start, by cohort. Bucket n counts only customers whose bucket n is complete: it
 * ends no later than the instant the question speaks for. An interaction at an exit touchpoint is no coming back.
 * Linear in the lives' interactions and in buckets.
 */
public final class CohortTally implements WalkTally<CohortTally> {
    private final CohortGrid grid;
    private final LifeRules rules;
    private final SortedMap<Long, Cohort> cohorts = new TreeMap<>();

    /** Prepares to count nothing yet. */
    public CohortTally(CohortGrid grid, LifeRules rules) {
        this.grid = grid;
        this.rules = rules;
    }

    /** The customers of one cohort. */
    public static final class Cohort {
        private final long[] calendar;
        private final long[] complete;
        private final long[] retained;
        private long customers;

        private Cohort(long[] calendar) {
            this.calendar = calendar;
            complete = new long[calendar.length - 1];
            retained = new long[calendar.length - 1];
        }

        /** How many customers. */
        public long customers() {
            return customers;
        }

        /** Those whose bucket n is complete. */
        public long complete(int n) {
            return complete[n];
        }

        /** Those of them who come back. */
        public long retained(int n) {
            return retained[n];
        }
    }

    private Cohort cohort(long number) {
        return cohorts.computeIfAbsent(number, key -> new Cohort(grid.ofCalendar(number)));
    }

    @Override
    public void visit(ReplayedWalk life) {
        Cohort cohort = cohort(grid.cohort(life.atMillis(0)));
        cohort.customers++;
        long[] bounds = grid.ownStart() ? grid.since(life.atMillis(0)) : cohort.calendar;
        int next = 0;
        for (int n = 0; n < grid.buckets() && bounds[n + 1] <= rules.asOfMillis(); n++) {
            cohort.complete[n]++;
            next = firstSign(life, next, bounds[n]);
            if (next < life.size() && (grid.orAfter() || life.atMillis(next) < bounds[n + 1])) {
                cohort.retained[n]++;
            }
        }
    }

    /** The first interaction from i on, at an instant or later, that is at no exit touchpoint; the size for none. */
    private int firstSign(ReplayedWalk life, int i, long from) {
        int next = i;
        while (next < life.size()
                && (life.atMillis(next) < from || rules.exits().get(life.touchpoint(next)))) {
            next++;
        }
        return next;
    }

    @Override
    public void merge(CohortTally other) {
        other.cohorts.forEach((number, theirs) -> {
            Cohort ours = cohort(number);
            ours.customers += theirs.customers;
            Counts.add(ours.complete, theirs.complete);
            Counts.add(ours.retained, theirs.retained);
        });
    }

    /** All cohorts that have customers, by number, oldest first. */
    public SortedMap<Long, Cohort> cohorts() {
        return cohorts;
    }
}
