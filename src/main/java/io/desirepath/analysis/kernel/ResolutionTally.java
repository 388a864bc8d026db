package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkCondition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long what is opened takes until it is resolved. Each opening is paired with its first later resolution of the
 * same unit and case; several openings may be resolved by one. Without a case, it is that of the same unit's
 * interactions without one. An opening that no resolution follows is open. Where either instant is unknown nothing is
 * measured. Linear in interactions. Sixteen bytes a resolved opening.
 */
public final class ResolutionTally implements WalkTally<ResolutionTally> {
    private final Question question;
    private final Millis openedAt = new Millis();
    private final Millis resolvedAt = new Millis();
    private final Millis stillOpenSince = new Millis();
    private long openings;
    private long undated;

    /**
     * What is asked.
     *
     * @param opening the touchpoint that opens, another than that which resolves
     * @param resolution the touchpoint that resolves
     * @param fromMillis openings at or after this instant, in milliseconds since 1970-01-01T00:00Z
     * @param toMillis openings before this instant
     * @param condition what openings must be like
     */
    public record Question(int opening, int resolution, long fromMillis, long toMillis, WalkCondition condition) {}

    /** Prepares to count nothing yet. */
    public ResolutionTally(Question question) {
        this.question = question;
    }

    /** Backwards, so that each opening finds the resolution that was seen last. */
    @Override
    public void visit(ReplayedWalk unit) {
        Map<Integer, Integer> nextOfCase = new HashMap<>();
        for (int i = unit.size() - 1; i >= 0; i--) {
            int touchpoint = unit.touchpoint(i);
            if (touchpoint == question.resolution) {
                nextOfCase.put(unit.columns().caseCode(unit.row(i)), i);
            } else if (touchpoint == question.opening && asked(unit, i)) {
                pair(unit, i, nextOfCase.get(unit.columns().caseCode(unit.row(i))));
            }
        }
    }

    private boolean asked(ReplayedWalk unit, int i) {
        long at = unit.atMillis(i);
        return at >= question.fromMillis
                && at < question.toMillis
                && question.condition.holds(unit.columns(), unit.row(i), unit.customer());
    }

    private void pair(ReplayedWalk unit, int i, @Nullable Integer resolution) {
        openings++;
        if (resolution == null) {
            stillOpenSince.add(unit.atMillis(i));
        } else if (unit.dated(i) && unit.dated(resolution)) {
            openedAt.add(unit.atMillis(i));
            resolvedAt.add(unit.atMillis(resolution));
        } else {
            undated++;
        }
    }

    @Override
    public void merge(ResolutionTally other) {
        openings += other.openings;
        undated += other.undated;
        openedAt.add(other.openedAt);
        resolvedAt.add(other.resolvedAt);
        stillOpenSince.add(other.stillOpenSince);
    }

    /** How many openings. */
    public long openings() {
        return openings;
    }

    /** How many of them no resolution follows. */
    public long open() {
        return stillOpenSince.size();
    }

    /** How many are resolved, but nobody knows after how long. */
    public long undated() {
        return undated;
    }

    /**
     * How long resolved openings took, in milliseconds, in no particular order.
     *
     * @param hours counts these only; null for all time
     */
    public double[] resolved(@Nullable WorkingHours hours) {
        return lengths(openedAt.toArray(), resolvedAt.toArray(), hours);
    }

    /** How long open ones have been open at an instant no earlier than any of them; see {@link #resolved}. */
    public double[] openFor(long atMillis, @Nullable WorkingHours hours) {
        long[] since = stillOpenSince.toArray();
        long[] until = new long[since.length];
        Arrays.fill(until, atMillis);
        return lengths(since, until, hours);
    }

    private static double[] lengths(long[] from, long[] to, @Nullable WorkingHours hours) {
        if (from.length == 0) {
            return new double[0];
        }
        if (hours == null) {
            return IntStream.range(0, from.length)
                    .mapToDouble(i -> to[i] - from[i])
                    .toArray();
        }
        WorkingHours.Table table = hours.table(
                Arrays.stream(from).min().orElseThrow(), Arrays.stream(to).max().orElseThrow());
        return IntStream.range(0, from.length)
                .mapToDouble(i -> table.between(from[i], to[i]))
                .toArray();
    }
}
