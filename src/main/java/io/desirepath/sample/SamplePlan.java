package io.desirepath.sample;

import io.desirepath.shared.Refusal;
import java.time.Instant;

/**
 * All that decides what a sample is: the same plan makes the same sample, to the last comma, on every machine. A plan
 * for more customers begins with the customers of a plan for fewer.
 *
 * @param seed any number
 * @param customers how many, 1 to {@link #MOST}
 * @param reference the instant the sample is made for: it tells of the year before, and what is not over by then is
 *     still in progress
 */
public record SamplePlan(long seed, int customers, Instant reference) {
    /** The largest sample that can be asked for. */
    public static final int MOST = 1_000_000;

    /** Throws a {@link Refusal} with {@code BAD_REQUEST} where the number of customers is out of range. */
    public SamplePlan {
        if (customers < 1 || customers > MOST) {
            throw new Refusal(
                    "BAD_REQUEST",
                    "A sample has 1 to 1000000 customers. Nothing was changed. Ask for a number in that range.");
        }
    }
}
