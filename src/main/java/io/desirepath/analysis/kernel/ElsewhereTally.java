package io.desirepath.analysis.kernel;

import io.desirepath.walk.InteractionColumns;
import io.desirepath.walk.Matching;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import org.jspecify.annotations.Nullable;

/**
 * What customers do after they exit: of each matured dropped attempt the first interaction that no touchpoint accepts,
 * after the one it exits at and before its walk's end. Costs a look at the rows in between.
 */
public final class ElsewhereTally implements WalkTally<ElsewhereTally> {
    private final Matching matching;
    private final int places;
    private final long asOfMillis;
    /** By touchpoint and place; made when the first attempt exits there and goes elsewhere. */
    private final long[] @Nullable [] wentTo;

    /**
     * Prepares to count nothing yet.
     *
     * @param places how many pairs of name and channel there are
     * @param asOfMillis what happened after this instant (milliseconds since 1970-01-01T00:00Z) does not exist
     */
    public ElsewhereTally(Matching matching, int places, long asOfMillis) {
        this.matching = matching;
        this.places = places;
        this.asOfMillis = asOfMillis;
        wentTo = new long[matching.touchpoints()][];
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (!walk.matured() || walk.status() != WalkStatus.DROPPED) {
            return;
        }
        InteractionColumns columns = walk.columns();
        long last = Math.min(walk.holdsUntilMillis(), asOfMillis);
        for (int row = walk.exitRow() + 1; row < walk.rowsEnd() && columns.atMillis(row) <= last; row++) {
            if (matching.touchpoint(columns, row) == Matching.UNMAPPED) {
                from(walk.exit())[columns.place(row)]++;
                return;
            }
        }
    }

    private long[] from(int touchpoint) {
        long[] counts = wentTo[touchpoint];
        if (counts == null) {
            counts = new long[places];
            wentTo[touchpoint] = counts;
        }
        return counts;
    }

    @Override
    public void merge(ElsewhereTally other) {
        for (int touchpoint = 0; touchpoint < wentTo.length; touchpoint++) {
            long[] added = other.wentTo[touchpoint];
            if (added != null) {
                Counts.add(from(touchpoint), added);
            }
        }
    }

    /** How many that exit at the touchpoint go to the place next. */
    public long wentTo(int touchpoint, int place) {
        long[] counts = wentTo[touchpoint];
        return counts == null ? 0 : counts[place];
    }
}
