package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Estimate;
import io.desirepath.analysis.kernel.SatisfactionLink;
import io.desirepath.analysis.kernel.Times;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint where fixing something would bring customers back.
 *
 * @param touchpoint which
 * @param rank 1 is worst
 * @param exits drop-off here
 * @param recoverableConversions additional conversions if its exit rate a visit fell to the baseline
 * @param valueAtRisk those times the mean value of a converted walk
 * @param removalEffect share of conversions lost if everybody who comes here left
 * @param waiting time from the previous interaction
 * @param satisfactionLink whether those who score low here leave more often; null where nobody was asked
 * @param reasons what ended attempts here, most frequent first
 * @param wentInstead what they did next that is on no touchpoint, most frequent first; empty where it was not asked for
 * @param worstSegments values whose walks leave here more often than the others; empty where they were not asked for
 * @param attributesLeftOut attributes with too many values to be looked at
 * @param thinEvidence fewer matured walks reach it, or fewer visits go on, than were asked for
 */
public record Bottleneck(
        Touchpoint touchpoint,
        int rank,
        Proportion exits,
        Estimate recoverableConversions,
        Estimate valueAtRisk,
        Estimate removalEffect,
        Times waiting,
        @Nullable SatisfactionLink satisfactionLink,
        List<ExitReason> reasons,
        List<Elsewhere> wentInstead,
        List<SegmentGap> worstSegments,
        List<String> attributesLeftOut,
        boolean thinEvidence) {}
