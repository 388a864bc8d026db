package io.desirepath.analysis;

import io.desirepath.shared.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * A segment that leaves a touchpoint more often than all other walks.
 *
 * @param attribute of the entry interaction or of the customer; null for the entry's channel
 * @param value the attribute's, or the channel
 * @param exits drop-off of the segment
 * @param others drop-off of all others, those without a value among them
 * @param difference exits less others
 */
public record SegmentGap(
        @Nullable String attribute,
        String value,
        Proportion exits,
        Proportion others,
        Compared.Difference difference) {}
