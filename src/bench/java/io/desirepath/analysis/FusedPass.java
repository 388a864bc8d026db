package io.desirepath.analysis;

import io.desirepath.journey.Journey;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.shared.TimeRange;
import io.desirepath.walk.Counting;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.GeneratedEvidence;
import io.desirepath.walk.Projection;
import io.desirepath.walk.Segment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Drop-off, transitions and a funnel of five steps in one pass, with a window of seven days: as the product does it,
 * without GraphQL and the store.
 */
public final class FusedPass {
    /** Touchpoints that are the funnel's steps. */
    public static final List<Integer> STEPS = List.of(1, 5, 10, 15, 20);

    /** The touchpoint that converts. */
    public static final int GOAL = 25;

    public static final Duration WINDOW = Duration.ofDays(7);
    public static final Instant QUARTER_BEGINS = Instant.parse("2025-04-01T00:00:00Z");
    public static final Instant QUARTER_ENDS = Instant.parse("2025-07-01T00:00:00Z");

    private final Projection projection;
    private final Journey journey = map();
    private final AnalysisQuestion question;
    private final FunnelQuestion funnel;

    /** Of all walks, or of those of one region that entered in one quarter. */
    public FusedPass(Projection projection, boolean filtered) {
        this.projection = projection;
        question = new AnalysisQuestion(
                filtered ? new TimeRange(QUARTER_BEGINS, QUARTER_ENDS) : TimeRange.ALWAYS,
                new Segment.All(filtered ? List.of(new Segment.AttributeIs("a0", List.of("v3"))) : List.of()),
                Counting.CUSTOMERS,
                null,
                List.of(),
                List.of(),
                WINDOW,
                null);
        funnel = new FunnelQuestion(
                STEPS.stream()
                        .map(step -> new FunnelQuestion.Step(
                                List.of(journey.touchpoints().get(step).id()), null, false, null, false))
                        .toList(),
                false,
                List.of());
    }

    private static Journey map() {
        DrawnMap map = new DrawnMap("Generated");
        for (int touchpoint = 0; touchpoint < GeneratedEvidence.TOUCHPOINTS; touchpoint++) {
            if (touchpoint % 6 == 0) {
                map.stage("Stage " + touchpoint / 6);
            }
            if (touchpoint == GOAL) {
                map.named(GeneratedEvidence.name(touchpoint), TouchpointFlag.GOAL);
            } else {
                map.named(GeneratedEvidence.name(touchpoint));
            }
        }
        return map.journey();
    }

    /** The numbers by name: reached, exits, occurrences and levels that are not 0. */
    public Map<String, Long> count() {
        Plan plan = new Plan(journey, projection, question, Clock.systemUTC());
        Measure.InFunnel inFunnel = new Measure.InFunnel(funnel, false);
        Wanted wanted = new Wanted(Set.of(new Measure.Footfall(), new Measure.Transitions(false), inFunnel), false);
        JourneyTally tally =
                Objects.requireNonNull(new Pass(plan, wanted).count().block()).walks();
        Map<String, Long> found = new TreeMap<>();
        for (int t = 0; t < GeneratedEvidence.TOUCHPOINTS; t++) {
            put(found, "attempts " + t, tally.of(new Measure.Footfall()).attemptsMatured(t));
            put(found, "exits " + t, tally.of(new Measure.Footfall()).exits(t));
            for (int to = 0; to < GeneratedEvidence.TOUCHPOINTS; to++) {
                put(
                        found,
                        t + " to " + to,
                        tally.of(new Measure.Transitions(false)).occurrences(t, to));
            }
        }
        for (int step = 0; step < STEPS.size(); step++) {
            put(found, "step " + step, tally.of(inFunnel).reached(step));
        }
        return found;
    }

    private static void put(Map<String, Long> found, String name, long count) {
        if (count > 0) {
            found.put(name, count);
        }
    }
}
