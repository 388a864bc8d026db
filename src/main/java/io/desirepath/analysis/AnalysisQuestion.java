package io.desirepath.analysis;

import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.TimeRange;
import io.desirepath.walk.Counting;
import io.desirepath.walk.ExclusionRule;
import io.desirepath.walk.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which walks of a journey are asked about, and how they are counted. Filters select walks, never interactions.
 *
 * @param entered when walks entered; for feedback, when it was given
 * @param where what walks' entries or customers have in common; for feedback, the respondents
 * @param counting whether a customer counts once or each walk does
 * @param goal another goal than the journey's
 * @param entries other entry touchpoints than the journey's; empty keeps those
 * @param exclusions touchpoints that an attempt must not meet
 * @param window another window than the journey's
 * @param asOf what happened later does not exist; null is the newest interaction not later than the clock
 */
public record AnalysisQuestion(
        TimeRange entered,
        Segment where,
        Counting counting,
        @Nullable TouchpointId goal,
        List<TouchpointId> entries,
        List<Exclusion> exclusions,
        @Nullable Duration window,
        @Nullable Instant asOf) {
    /** All walks, each customer once, as the journey is drawn. */
    public static final AnalysisQuestion WHOLE = new AnalysisQuestion(
            TimeRange.ALWAYS, new Segment.All(List.of()), Counting.CUSTOMERS, null, List.of(), List.of(), null, null);

    public AnalysisQuestion {
        entries = List.copyOf(entries);
        exclusions = List.copyOf(exclusions);
    }

    /** The same as of another instant. */
    AnalysisQuestion asOf(@Nullable Instant other) {
        return new AnalysisQuestion(entered, where, counting, goal, entries, exclusions, window, other);
    }

    /** A touchpoint that an attempt must not meet, and what happens if it does. */
    public record Exclusion(TouchpointId touchpoint, ExclusionRule rule) {}
}
