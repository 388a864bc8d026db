package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to each touchpoint and who leaves from there, by each value of each coding of walks, all in one pass: of
 * matured walks that are not excluded, attempts that reach the touchpoint and exits. Costs one increment for each
 * touchpoint of an attempt and each coding; memory is two ints for each touchpoint reached and each code.
 */
public final class SegmentTally implements WalkTally<SegmentTally> {
    private final List<Coding> codings;
    /** Where each coding's codes begin. */
    private final int[] offsets;

    private final int codes;
    private final int[] @Nullable [] attempts;
    private final int[] @Nullable [] exits;
    private final int[] seen;
    private final int[] places;
    private int walk;

    /** Prepares to count nothing yet. */
    public SegmentTally(int touchpoints, List<Coding> codings) {
        this.codings = codings;
        offsets = new int[codings.size()];
        int next = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = next;
            next += codings.get(i).codes;
        }
        codes = next;
        attempts = new int[touchpoints][];
        exits = new int[touchpoints][];
        seen = new int[touchpoints];
        places = new int[codings.size()];
    }

    /**
     * What walks are told apart by.
     *
     * @param code the walk's
     * @param codes how many there are: codes are below
     */
    public record Coding(ToIntFunction<ReplayedWalk> code, int codes) {}

    @Override
    public void visit(ReplayedWalk replayed) {
        if (!replayed.matured() || replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        walk++;
        for (int i = 0; i < places.length; i++) {
            places[i] = offsets[i] + codings.get(i).code.applyAsInt(replayed);
        }
        for (int i = 0; i < replayed.attemptSize(); i++) {
            int touchpoint = replayed.touchpoint(i);
            if (seen[touchpoint] != walk) {
                seen[touchpoint] = walk;
                count(attempts, touchpoint);
            }
        }
        if (replayed.status() == WalkStatus.DROPPED) {
            count(exits, replayed.exit());
        }
    }

    private void count(int[] @Nullable [] counts, int touchpoint) {
        int[] ofTouchpoint = of(counts, touchpoint);
        for (int place : places) {
            ofTouchpoint[place]++;
        }
    }

    /** Made when somebody first comes there, since large maps have few touchpoints that many attempts reach. */
    private int[] of(int[] @Nullable [] counts, int touchpoint) {
        int[] ofTouchpoint = counts[touchpoint];
        if (ofTouchpoint == null) {
            ofTouchpoint = new int[codes];
            counts[touchpoint] = ofTouchpoint;
        }
        return ofTouchpoint;
    }

    @Override
    public void merge(SegmentTally other) {
        merge(attempts, other.attempts);
        merge(exits, other.exits);
    }

    private void merge(int[] @Nullable [] into, int[] @Nullable [] from) {
        for (int touchpoint = 0; touchpoint < into.length; touchpoint++) {
            int[] added = from[touchpoint];
            if (added != null) {
                int[] counts = of(into, touchpoint);
                for (int i = 0; i < codes; i++) {
                    counts[i] += added[i];
                }
            }
        }
    }

    /** Matured walks with the coding's code whose attempt reached the touchpoint. */
    public long attempts(int touchpoint, int coding, int code) {
        return count(attempts[touchpoint], coding, code);
    }

    /** Matured dropped attempts of walks with the coding's code that exit at the touchpoint. */
    public long exits(int touchpoint, int coding, int code) {
        return count(exits[touchpoint], coding, code);
    }

    private long count(int @Nullable [] counts, int coding, int code) {
        return counts == null ? 0 : counts[offsets[coding] + code];
    }
}
