package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to each site and who leaves from there. Whole walks of every status but excluded count for reach, visits
 * and ends; attempts alone for exits, fallout and what follows. One pass over the interactions of a walk; sites are
 * those of {@link MapShape}.
 */
public final class FootfallTally implements WalkTally<FootfallTally> {
    /** What is true of a walk that meets a site; together they tell {@link #met} apart. */
    private static final int MATURED = 1;

    private static final int CONVERTED = 2;
    /** The attempt meets it, not only what follows. */
    private static final int IN_ATTEMPT = 4;

    private static final int KINDS = 8;

    private final MapShape shape;
    private final int[] stageSite;
    private final int[][] planned;
    /** Walks of each kind that meet each site: {@code [site * KINDS + kind]}. */
    private final long[] met;

    private final long[] visits;
    private final long[] endedHere;
    private final long[] exits;
    private final long[] fallouts;
    private final long[] @Nullable [] reasons;
    private final int[] seen;
    private final boolean anyPlanned;
    /** Of the attempt whose fallouts are counted: which touchpoints it passes, and where first and last. */
    private final int[] attempted;

    private final int[] first;
    private final int[] last;
    private int walk;

    public FootfallTally(MapShape shape) {
        this.shape = shape;
        stageSite = shape.stageSites();
        planned = shape.planned().stream().map(to -> to.stream().toArray()).toArray(int[][]::new);
        int sites = shape.sites();
        met = new long[sites * KINDS];
        exits = new long[sites];
        visits = new long[shape.touchpoints()];
        endedHere = new long[shape.touchpoints()];
        fallouts = new long[shape.touchpoints()];
        reasons = new long[shape.touchpoints()][];
        seen = new int[sites];
        anyPlanned = Arrays.stream(planned).anyMatch(to -> to.length > 0);
        attempted = new int[shape.touchpoints()];
        first = new int[shape.touchpoints()];
        last = new int[shape.touchpoints()];
    }

    @Override
    public void visit(ReplayedWalk replayed) {
        if (replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        walk++;
        boolean matured = replayed.matured();
        int kind = (matured ? MATURED : 0) | (replayed.status() == WalkStatus.CONVERTED ? CONVERTED : 0);
        int size = replayed.size();
        int attempt = replayed.attemptSize();
        met[shape.journeySite() * KINDS + (kind | IN_ATTEMPT)]++;
        meet(replayed, 0, attempt, kind | IN_ATTEMPT);
        meet(replayed, attempt, size, kind);
        endedHere[replayed.touchpoint(size - 1)]++;
        if (matured && replayed.status() == WalkStatus.DROPPED) {
            exits[replayed.exit()]++;
            exits[stageSite[replayed.exit()]]++;
            exits[shape.journeySite()]++;
            reasonsOf(replayed.exit())[replayed.reason() + 1]++;
            if (anyPlanned) {
                countFallouts(replayed, attempt);
            }
        }
    }

    /** Without branches: whether a walk was somewhere before is as good as random. */
    private void meet(ReplayedWalk replayed, int from, int to, int kind) {
        for (int i = from; i < to; i++) {
            int touchpoint = replayed.touchpoint(i);
            int stage = stageSite[touchpoint];
            visits[touchpoint]++;
            met[touchpoint * KINDS + kind] += seen[touchpoint] == walk ? 0 : 1;
            seen[touchpoint] = walk;
            met[stage * KINDS + kind] += seen[stage] == walk ? 0 : 1;
            seen[stage] = walk;
        }
    }

    /** Walks that meet the site of which at least all this is true. */
    private long met(int site, int what) {
        long sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            sum += (kind & what) == what ? met[site * KINDS + kind] : 0;
        }
        return sum;
    }

    private void countFallouts(ReplayedWalk replayed, int attempt) {
        for (int i = attempt - 1; i >= 0; i--) {
            int touchpoint = replayed.touchpoint(i);
            first[touchpoint] = i;
            attempted[touchpoint] = walk;
        }
        for (int i = 0; i < attempt; i++) {
            last[replayed.touchpoint(i)] = i;
        }
        for (int i = 0; i < attempt; i++) {
            int touchpoint = replayed.touchpoint(i);
            if (first[touchpoint] == i && planned[touchpoint].length > 0 && !meetsPlanned(touchpoint)) {
                fallouts[touchpoint]++;
            }
        }
    }

    /** Whether the attempt meets a planned successor after it first reached the touchpoint. */
    private boolean meetsPlanned(int touchpoint) {
        for (int successor : planned[touchpoint]) {
            if (attempted[successor] == walk && last[successor] > first[touchpoint]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void merge(FootfallTally other) {
        Counts.add(met, other.met);
        Counts.add(visits, other.visits);
        Counts.add(endedHere, other.endedHere);
        Counts.add(exits, other.exits);
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
        return met(site, 0);
    }

    /** Matured walks that reached the site. */
    public long reachedMatured(int site) {
        return met(site, MATURED);
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
        return met(site, IN_ATTEMPT);
    }

    /** Matured walks whose attempt reached the site. */
    public long attemptsMatured(int site) {
        return met(site, IN_ATTEMPT | MATURED);
    }

    /** Matured dropped attempts that exit at the site. */
    public long exits(int site) {
        return exits[site];
    }

    /** Matured converted walks whose attempt reached the site. */
    public long converted(int site) {
        return met(site, IN_ATTEMPT | MATURED | CONVERTED);
    }

    /**
     * Matured dropped attempts that met no planned successor after they first reached the touchpoint; 0 where no
     * transition is planned.
     */
    public long fallouts(int touchpoint) {
        return fallouts[touchpoint];
    }

    /** Exits at the touchpoint for which the reason is to blame; {@link ReplayedWalk#NONE}: the window passed. */
    public long exitsBecauseOf(int touchpoint, int reason) {
        long[] counts = reasons[touchpoint];
        return counts == null ? 0 : counts[reason + 1];
    }
}
