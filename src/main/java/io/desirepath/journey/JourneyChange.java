package io.desirepath.journey;

import org.jspecify.annotations.Nullable;

/**
 * News of a journey: one accepted edit, or its deletion.
 *
 * @param journey which
 * @param revision the number of the edit; of a deletion, the number after the last one seen
 * @param key the idempotency key the edit came with, so that an editor knows its own
 */
public record JourneyChange(
        JourneyId journey, int revision, @Nullable String key) {}
