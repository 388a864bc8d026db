package io.desirepath.analysis;

import io.desirepath.analysis.kernel.WorkingHours;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.TimeRange;
import io.desirepath.walk.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where to where time is taken.
 *
 * @param opening the touchpoint that opens
 * @param resolution the touchpoint that resolves, another one
 * @param opened when openings happened
 * @param where what openings, or their customers, have in common
 * @param hours when there is work; null where only elapsed time is asked for
 * @param promised in what time resolution was promised; null where it was not
 * @param asOf what happened later does not exist; null is the newest interaction not later than the clock
 */
public record ResolutionQuestion(
        TouchpointId opening,
        TouchpointId resolution,
        TimeRange opened,
        Segment where,
        @Nullable WorkingHours hours,
        @Nullable Duration promised,
        @Nullable Instant asOf) {
    /** Refuses a touchpoint that resolves itself with {@code BAD_REQUEST}. */
    public ResolutionQuestion {
        if (opening.equals(resolution)) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST", "Opening and resolution are two different touchpoints.", List.of("resolution")));
        }
    }
}
