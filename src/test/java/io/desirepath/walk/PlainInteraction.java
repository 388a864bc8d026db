package io.desirepath.walk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction written down plainly, for the slow and obvious counterpart of every measure.
 *
 * @param arrival its place in the order in which interactions came
 */
public record PlainInteraction(
        String customer,
        long at,
        long sequence,
        int arrival,
        String name,
        @Nullable String channel,
        @Nullable String caseId,
        double value,
        boolean undated,
        Map<String, String> attributes) {

    /** A dated one with nothing but customer, instant and name. */
    public static PlainInteraction of(String customer, long at, int arrival, String name) {
        return new PlainInteraction(customer, at, 0, arrival, name, null, null, Double.NaN, false, Map.of());
    }
}
