package io.desirepath.analysis;

import io.desirepath.analysis.kernel.KaplanMeier;
import io.desirepath.analysis.kernel.LogRank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long customers stay.
 *
 * @param asOf everything is as of this instant
 * @param inactivity for how long an interaction keeps a customer active
 * @param curve of all of them
 * @param groups of those with one value each, most customers first; empty where nothing is asked to tell them apart
 * @param logRank whether the groups are lost at the same pace; null where there are none asked for
 */
public record Survival(
        Instant asOf,
        Duration inactivity,
        KaplanMeier curve,
        List<Group> groups,
        @Nullable LogRank logRank) {
    /**
     * The customers with one value.
     *
     * @param value the value; null where the customers have none, and for the group of all other values
     * @param other whether this is the group of all values beyond the first asked for
     */
    public record Group(@Nullable String value, boolean other, KaplanMeier curve) {}
}
