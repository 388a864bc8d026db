package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.analysis.kernel.Contrast;
import io.desirepath.journey.Journey;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leaves a shop more often than the others. */
class WorstSegmentsTests {
    private static final Journey SHOP = new DrawnMap("Shop")
            .stage("All")
            .named("Visit")
            .named("Pay")
            .named("Parcel", TouchpointFlag.GOAL)
            .journey();

    private final List<PlainInteraction> interactions = new ArrayList<>();
    private int customers;

    @Test
    void findsWhoLeavesMoreOften() {
        walks(60, "app", Map.of("country", "Latvia"), "Visit", "Pay", "Parcel");
        walks(40, "app", Map.of("country", "Latvia"), "Visit", "Pay");
        walks(90, "web", Map.of("country", "Poland"), "Visit", "Pay", "Parcel");
        walks(10, "web", Map.of("country", "Poland"), "Visit", "Pay");
        walks(20, null, Map.of(), "Visit");

        List<Bottleneck> bottlenecks = bottlenecks(30);

        Proportion exits = Proportion.of(40, 100, NullReason.NO_WALKS);
        Proportion others = Proportion.of(10, 100, NullReason.NO_WALKS);
        Compared.Difference difference = Compared.Difference.of(Contrast.exact(40, 100, 10, 100), true);
        assertThat(at("Pay", bottlenecks).worstSegments())
                .containsExactly(
                        new SegmentGap(null, "app", exits, others, difference),
                        new SegmentGap("country", "Latvia", exits, others, difference));
        // Those without a value are no segment; those with one do not leave more often than the rest.
        assertThat(at("Visit", bottlenecks).worstSegments()).isEmpty();
    }

    /** First who loses most, not whose rate is highest. */
    @Test
    void listsThoseWithTheMostExitsTooManyFirst() {
        walks(400, null, Map.of("tier", "tin"), "Visit", "Pay");
        walks(400, null, Map.of("tier", "tin"), "Visit", "Pay", "Parcel");
        walks(30, null, Map.of("tier", "lead"), "Visit", "Pay");
        walks(5, null, Map.of("tier", "lead"), "Visit", "Pay", "Parcel");
        walks(700, null, Map.of("tier", "gold"), "Visit", "Pay", "Parcel");
        walks(100, null, Map.of("tier", "gold"), "Visit", "Pay");

        assertThat(at("Pay", bottlenecks(30)).worstSegments())
                .extracting(SegmentGap::value)
                .containsExactly("tin", "lead");
    }

    @ParameterizedTest
    @CsvSource({"30, 30, true", "31, 30, false", "29, 100, false", "30, 29, false"})
    void looksOnlyAtSegmentsOfWhichAndBesideWhichEnoughCome(int minReach, int others, boolean found) {
        walks(minReach == 29 ? 28 : 30, "app", Map.of(), "Visit", "Pay");
        walks(others, "web", Map.of(), "Visit", "Pay", "Parcel");

        assertThat(at("Pay", bottlenecks(minReach)).worstSegments().isEmpty()).isEqualTo(!found);
    }

    @Test
    void leavesOutWhatHasTooManyValuesAndSaysSo() {
        for (int i = 0; i < 257; i++) {
            walks(1, null, Map.of("many", "value " + i, "few", "value " + i % 256), "Visit", "Pay");
        }

        assertThat(at("Pay", bottlenecks(30)).attributesLeftOut()).containsExactly("many");
    }

    /**
     * Values that have nothing to do with leaving, drawn at random: an answer that finds anybody is a false alarm, and
     * of all answers at most 5 % may be. The segments are as uneven as real ones, and few leave.
     */
    @Test
    void raisesNoMoreFalseAlarmsThanItSays() {
        SplittableRandom random = new SplittableRandom(11);
        int trials = 100;
        int alarms = 0;
        for (int trial = 0; trial < trials; trial++) {
            interactions.clear();
            for (int walk = 0; walk < 800; walk++) {
                Map<String, String> attributes = new HashMap<>();
                for (int attribute = 0; attribute < 8; attribute++) {
                    double skewed = random.nextDouble() * random.nextDouble();
                    attributes.put("attribute " + attribute, "value " + (int) (skewed * 15));
                }
                boolean leaves = random.nextDouble() < 0.02;
                walks(1, "web", attributes, leaves ? List.of("Visit", "Pay") : List.of("Visit", "Pay", "Parcel"));
            }
            boolean any = bottlenecks(30).stream()
                    .anyMatch(each -> !each.worstSegments().isEmpty());
            alarms += any ? 1 : 0;
        }
        // Twice the standard error above 5.
        assertThat(alarms).isLessThanOrEqualTo(9);
    }

    private void walks(int walks, @Nullable String channel, Map<String, String> attributes, String... names) {
        walks(walks, channel, attributes, List.of(names));
    }

    private void walks(int walks, @Nullable String channel, Map<String, String> attributes, List<String> names) {
        for (int walk = 0; walk < walks; walk++) {
            customers++;
            for (int i = 0; i < names.size(); i++) {
                interactions.add(new PlainInteraction(
                        "customer " + customers,
                        i * 10_000L,
                        0,
                        interactions.size(),
                        names.get(i),
                        channel,
                        null,
                        Double.NaN,
                        false,
                        attributes));
            }
        }
    }

    private static Bottleneck at(String name, List<Bottleneck> bottlenecks) {
        return bottlenecks.stream()
                .filter(each -> each.touchpoint().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Bottleneck> bottlenecks(int minReach) {
        Plan plan = new Plan(
                SHOP,
                new PlainEvidence().interactions(interactions).projection(),
                AnalysisQuestion.WHOLE.asOf(Instant.parse("2030-01-01T00:00:00Z")),
                Clock.systemUTC());
        Counted counted = Objects.requireNonNull(
                new Pass(plan, AllMeasures.WANTED).count().block());
        return new JourneyAnalysis(plan, counted, null)
                .bottlenecks(10, BottleneckRank.RECOVERABLE_CONVERSIONS, null, minReach);
    }
}
