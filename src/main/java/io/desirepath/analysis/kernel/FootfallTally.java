package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to each site and who leaves from there. Whole walks of every status but excluded count for reach, visits
 * and ends; attempts alone for exits, fallout and what follows. One pass over the interactions of a walk; sites are
 * those of {@link MapShape}.
 */
public final class FootfallTally {
    private final MapShape shape;
    private final int[] stageSite;
    private final int[][] planned;
    private final long[] reached;
    private final long[] visits;
    private final long[] endedHere;
    private final long[] reachedMatured;
    private final long[] attempts;
    private final long[] attemptsMatured;
    private final long[] exits;
    private final long[] converted;
    private final long[] fallouts;
    private final long[] @Nullable [] reasons;
    private final int[] seen;
    private final int[] first;
    private final int[] last;
    private int walk;

    FootfallTally(MapShape shape) {
        this.shape = shape;
        stageSite = shape.stageSites();
        planned = shape.planned().stream().map(to -> to.stream().toArray()).toArray(int[][]::new);
        int sites = shape.sites();
        reached = new long[sites];
        reachedMatured = new long[sites];
        attempts = new long[sites];
        attemptsMatured = new long[sites];
        exits = new long[sites];
        converted = new long[sites];
        visits = new long[shape.touchpoints()];
        endedHere = new long[shape.touchpoints()];
        fallouts = new long[shape.touchpoints()];
        reasons = new long[shape.touchpoints()][];
        seen = new int[sites];
        first = new int[shape.touchpoints()];
        last = new int[shape.touchpoints()];
    }

    void add(ReplayedWalk replayed) {
        if (replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        walk++;
        boolean matured = replayed.matured();
        boolean converts = replayed.status() == WalkStatus.CONVERTED;
        int size = replayed.size();
        int attempt = replayed.attemptSize();
        meet(shape.journeySite(), true, matured, converts);
        for (int i = 0; i < size; i++) {
            int touchpoint = replayed.touchpoint(i);
            visits[touchpoint]++;
            if (seen[touchpoint] != walk) {
                first[touchpoint] = i;
                meet(touchpoint, i < attempt, matured, converts);
                if (seen[stageSite[touchpoint]] != walk) {
                    meet(stageSite[touchpoint], i < attempt, matured, converts);
                }
            }
            if (i < attempt) {
                last[touchpoint] = i;
            }
        }
        endedHere[replayed.touchpoint(size - 1)]++;
        if (matured && replayed.status() == WalkStatus.DROPPED) {
            exits[replayed.exit()]++;
            exits[stageSite[replayed.exit()]]++;
            exits[shape.journeySite()]++;
            reasonsOf(replayed.exit())[replayed.reason() + 1]++;
            countFallouts(replayed, attempt);
        }
    }

    private void meet(int site, boolean inAttempt, boolean matured, boolean converts) {
        seen[site] = walk;
        reached[site]++;
        if (matured) {
            reachedMatured[site]++;
        }
        if (inAttempt) {
            attempts[site]++;
            if (matured) {
                attemptsMatured[site]++;
                if (converts) {
                    converted[site]++;
                }
            }
        }
    }

    private void countFallouts(ReplayedWalk replayed, int attempt) {
        for (int i = 0; i < attempt; i++) {
            int touchpoint = replayed.touchpoint(i);
            if (first[touchpoint] == i && !meetsPlanned(touchpoint, attempt)) {
                fallouts[touchpoint]++;
            }
        }
    }

    /**
     * Whether the attempt of this many interactions meets a planned successor after it first reached the touchpoint.
     */
    private boolean meetsPlanned(int touchpoint, int attempt) {
        for (int successor : planned[touchpoint]) {
            if (seen[successor] == walk && first[successor] < attempt && last[successor] > first[touchpoint]) {
                return true;
            }
        }
        return false;
    }

    void merge(FootfallTally other) {
        Counts.add(reached, other.reached);
        Counts.add(visits, other.visits);
        Counts.add(endedHere, other.endedHere);
        Counts.add(reachedMatured, other.reachedMatured);
        Counts.add(attempts, other.attempts);
        Counts.add(attemptsMatured, other.attemptsMatured);
        Counts.add(exits, other.exits);
        Counts.add(converted, other.converted);
        Counts.add(fallouts, other.fallouts);
        for (int touchpoint = 0; touchpoint < reasons.length; touchpoint++) {
            long[] added = other.reasons[touchpoint];
            if (added != null) {
                Counts.add(reasonsOf(touchpoint), added);
            }
        }
    }

    /** Made when the first attempt exits there, since large maps have few touchpoints with exits. */
    private long[] reasonsOf(int touchpoint) {
        long[] counts = reasons[touchpoint];
        if (counts == null) {
            counts = new long[shape.touchpoints() + 1];
            reasons[touchpoint] = counts;
        }
        return counts;
    }

    /** Walks that reached the site. */
    public long reached(int site) {
        return reached[site];
    }

    /** Matured walks that reached the site. */
    public long reachedMatured(int site) {
        return reachedMatured[site];
    }

    /** Interactions at the touchpoint. */
    public long visits(int touchpoint) {
        return visits[touchpoint];
    }

    /** Walks whose very last interaction is at the touchpoint. */
    public long endedHere(int touchpoint) {
        return endedHere[touchpoint];
    }

    /** Walks whose attempt reached the site. */
    public long attempts(int site) {
        return attempts[site];
    }

    /** Matured walks whose attempt reached the site. */
    public long attemptsMatured(int site) {
        return attemptsMatured[site];
    }

    /** Matured dropped attempts that exit at the site. */
    public long exits(int site) {
        return exits[site];
    }

    /** Matured converted walks whose attempt reached the site. */
    public long converted(int site) {
        return converted[site];
    }

    /** Matured dropped attempts that met no planned successor after they first reached the touchpoint. */
    public long fallouts(int touchpoint) {
        return fallouts[touchpoint];
    }

    /** Exits at the touchpoint for which the reason is to blame; {@link ReplayedWalk#NONE}: the window passed. */
    public long exitsBecauseOf(int touchpoint, int reason) {
        long[] counts = reasons[touchpoint];
        return counts == null ? 0 : counts[reason + 1];
    }
}
