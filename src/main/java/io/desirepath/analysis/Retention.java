package io.desirepath.analysis;

import io.desirepath.shared.Proportion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who stays over a period. Always: active at the end = retained + reactivated + newcomers.
 *
 * @param asOf everything is as of this instant
 * @param inactivity for how long an interaction keeps a customer active
 * @param from the period's start
 * @param to the period's end
 * @param rate customers active at both ends, of those active at the start
 * @param activeAtEnd customers active at the end; null where the period is not over, as are the next two
 * @param reactivated those of them who had entered by the start and were not active then
 * @param newcomers those of them who first entered after the start
 */
public record Retention(
        Instant asOf,
        Duration inactivity,
        Instant from,
        Instant to,
        Proportion rate,
        @Nullable Long activeAtEnd,
        @Nullable Long reactivated,
        @Nullable Long newcomers) {}
