package io.desirepath.analysis;

import io.desirepath.journey.Touchpoint;
import io.desirepath.walk.WalkStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk, for looking at.
 *
 * @param place where it stands in the list
 * @param customer a pseudonym of whose it is
 * @param enteredAt when it entered
 * @param status how its attempt stands
 * @param matured whether its window has passed
 * @param decidedAt when its goal, exit or exclusion came; null where none did
 * @param exit where a dropped attempt exits; null for others
 * @param reason the exit or excluded touchpoint that dropped it; null where none did
 * @param size how many interactions it holds
 * @param interactions the first of them, at most {@link #MOST_INTERACTIONS}
 */
public record ListedWalk(
        WalkPlace place,
        String customer,
        Instant enteredAt,
        WalkStatus status,
        boolean matured,
        @Nullable Instant decidedAt,
        @Nullable Touchpoint exit,
        @Nullable Touchpoint reason,
        int size,
        List<Step> interactions) {
    /** So many interactions of a walk are shown. */
    public static final int MOST_INTERACTIONS = 200;

    /**
     * One interaction of a walk.
     *
     * @param touchpoint that accepts it
     * @param at when; of an undated one, when the one before it was
     * @param name what it was recorded as
     * @param channel null where it has none
     * @param undated whether its place in order is known but not its instant
     * @param inAttempt whether it counts towards the goal
     */
    public record Step(
            Touchpoint touchpoint,
            Instant at,
            String name,
            @Nullable String channel,
            boolean undated,
            boolean inAttempt) {}
}
