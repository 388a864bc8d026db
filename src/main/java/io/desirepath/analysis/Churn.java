package io.desirepath.analysis;

import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is lost over a period.
 *
 * @param asOf everything is as of this instant
 * @param inactivity for how long an interaction keeps a customer active
 * @param from the period's start
 * @param to the period's end
 * @param rate customers active at the start and not at the end, of those active at the start: 1 − retention rate
 * @param losses the same customers by what ended their lives, most frequent first; empty where the period is not over
 */
public record Churn(Instant asOf, Duration inactivity, Instant from, Instant to, Proportion rate, List<Loss> losses) {
    /**
     * Customers lost alike.
     *
     * @param touchpoint the exit touchpoint; null for those of whom nothing was heard
     * @param share of all that are lost
     */
    public record Loss(@Nullable Touchpoint touchpoint, Proportion share) {}
}
