package io.desirepath.analysis.kernel;

import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A life by the book: all that a unit did from its first entry on, asked hour by hour. Evidence and inactivity are of
 * whole hours.
 *
 * @param touchpoints theirs, in the same order
 */
record PlainLife(
        List<PlainInteraction> interactions,
        List<Integer> touchpoints,
        Set<Integer> exits,
        long inactivity,
        long asOf) {
    static final long HOUR = 3_600_000;

    /** The lives on a map: its walks, if neither window nor goal nor exit ended them. */
    static List<PlainLife> all(PlainMap map, List<PlainInteraction> evidence, long inactivity) {
        return PlainWalk.all(unending(map), evidence).stream()
                .map(walk ->
                        new PlainLife(walk.interactions(), walk.touchpoints(), map.exits(), inactivity, map.asOf()))
                .toList();
    }

    /** The map with nothing that ends a walk. */
    static PlainMap unending(PlainMap map) {
        return new PlainMap(
                map.touchpoints(),
                map.entries(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                map.planned(),
                map.byCase(),
                1_000_000 * HOUR,
                map.asOf());
    }

    long start() {
        return interactions.getFirst().at();
    }

    /** An interaction in (at − inactivity, at] and no exit touchpoint since; that interaction is none itself. */
    boolean active(long at) {
        for (int i = 0; i < interactions.size(); i++) {
            long then = interactions.get(i).at();
            if (then > at - inactivity && then <= at && noExitFrom(i, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean noExitFrom(int i, long at) {
        for (int later = i; later < interactions.size(); later++) {
            if (interactions.get(later).at() <= at && exits.contains(touchpoints.get(later))) {
                return false;
            }
        }
        return true;
    }

    /** The first hour from the entry on at which the customer is not active, −1 for none. */
    long firstLoss() {
        return LongStream.iterate(start(), at -> at <= asOf, at -> at + HOUR)
                .filter(at -> !active(at))
                .findFirst()
                .orElse(-1);
    }

    /**
     * The first exit touchpoint that is met in the very hour in which the customer, who was active before and is not at
     * the end, stopped being active for good; −1 where none is.
     */
    int lostTo(long end) {
        long stopped = end;
        while (!active(stopped - HOUR) && stopped > start()) {
            stopped -= HOUR;
        }
        for (int i = 0; i < interactions.size(); i++) {
            if (interactions.get(i).at() == stopped && exits.contains(touchpoints.get(i))) {
                return touchpoints.get(i);
            }
        }
        return -1;
    }
}
