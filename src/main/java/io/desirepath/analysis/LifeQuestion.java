package io.desirepath.analysis;

import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.TimeRange;
import io.desirepath.walk.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose lives on a journey are asked about, and when a life counts as lost.
 *
 * @param started when customers first entered
 * @param where what their first entries, or they themselves, have in common
 * @param entries other entry touchpoints than the journey's; empty keeps those
 * @param inactivity for how long an interaction keeps a customer active
 * @param asOf what happened later does not exist; null is the newest interaction not later than the clock
 */
public record LifeQuestion(
        TimeRange started,
        Segment where,
        List<TouchpointId> entries,
        Duration inactivity,
        @Nullable Instant asOf) {
    public LifeQuestion {
        entries = List.copyOf(entries);
    }
}
