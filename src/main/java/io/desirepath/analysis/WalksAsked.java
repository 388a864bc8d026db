package io.desirepath.analysis;

import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointId;
import io.desirepath.walk.WalkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which of an answer's walks to list: those behind one of its counts.
 *
 * @param status only those that stand so; null for all
 * @param matured only those whose window has passed, or only those whose window has not; null for both
 * @param touchpoint only those that have to do with it; null for all
 * @param stage only those that have to do with one of its touchpoints; null for all
 * @param relation what they have to do with the touchpoint or stage
 */
public record WalksAsked(
        @Nullable WalkStatus status,
        @Nullable Boolean matured,
        @Nullable TouchpointId touchpoint,
        @Nullable StageId stage,
        WalkRelation relation) {}
