package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import java.util.BitSet;

/**
 * When a customer is active. A life is a walk without end: from the first entry on it holds all that its unit did. At T
 * somebody is active who had an interaction in (T − inactivity, T] and met no exit touchpoint since; so whoever is lost
 * is lost at the last interaction + inactivity, or at the exit touchpoint, and may become active again. Looking is
 * linear in the life's interactions.
 *
 * @param inactivityMillis how long an interaction keeps active, above 0
 * @param asOfMillis later instants (milliseconds since 1970-01-01T00:00Z) do not exist
 * @param exits exit touchpoints; an interaction there is no sign of life
 */
public record LifeRules(long inactivityMillis, long asOfMillis, BitSet exits) {
    /** No instant up to {@link #asOfMillis}. */
    static final long NEVER = Long.MAX_VALUE;

    /** The last of the life's interactions that is not after the instant, −1 where there is none. */
    static int lastUpTo(ReplayedWalk life, long at) {
        int i = life.size() - 1;
        while (i >= 0 && life.atMillis(i) > at) {
            i--;
        }
        return i;
    }

    /** Whether the customer is active at an instant. */
    boolean active(ReplayedWalk life, long at) {
        int last = lastUpTo(life, at);
        return last >= 0 && at < activeUntil(life, last);
    }

    /** The first instant from the entry on at which the customer is not active, or {@link #NEVER}. */
    long firstLoss(ReplayedWalk life) {
        int last = life.size() - 1;
        for (int i = 0; i < last; i++) {
            // Of interactions at one instant the last one says what holds from then on.
            if (life.atMillis(i + 1) > activeUntil(life, i)) {
                return activeUntil(life, i);
            }
        }
        long until = activeUntil(life, last);
        return until <= asOfMillis ? until : NEVER;
    }

    /** The first instant at which interaction i no longer keeps the customer active. */
    long activeUntil(ReplayedWalk life, int i) {
        return exits.get(life.touchpoint(i)) ? life.atMillis(i) : life.atMillis(i) + inactivityMillis;
    }

    /**
     * What ended a life that is not active at an instant but was before: an exit touchpoint, or
     * {@link ReplayedWalk#NONE} where inactivity did. An exit touchpoint that is met when the customer is lost already
     * ends nothing.
     */
    int lossReason(ReplayedWalk life, long at) {
        int exit = ReplayedWalk.NONE;
        int i = lastUpTo(life, at);
        // What happens at the very instant of an exit touchpoint, before it, keeps nobody active.
        while (i >= 0 && (exits.get(life.touchpoint(i)) || isAt(life, exit, life.atMillis(i)))) {
            exit = exits.get(life.touchpoint(i)) ? i : exit;
            i--;
        }
        boolean ended = exit != ReplayedWalk.NONE && (i < 0 || life.atMillis(exit) <= activeUntil(life, i));
        return ended ? life.touchpoint(exit) : ReplayedWalk.NONE;
    }

    private static boolean isAt(ReplayedWalk life, int interaction, long instant) {
        return interaction != ReplayedWalk.NONE && life.atMillis(interaction) == instant;
    }
}
