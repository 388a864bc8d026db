package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.desirepath.analysis.kernel.Bucket;
import io.desirepath.journey.Journey;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.Refusal;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a shop's months and days. */
class TrendTests {
    private static final Journey SHOP = new DrawnMap("Shop")
            .stage("All")
            .named("Visit")
            .named("Pay")
            .named("Cancelled", TouchpointFlag.EXIT)
            .named("Parcel", TouchpointFlag.GOAL)
            .named("Review")
            .journey();

    private final List<PlainInteraction> interactions = new ArrayList<>();
    private int customers;

    @Test
    void saysWhyThereIsNoRate() {
        walk("2026-01-10T10:00:00Z", "Visit", "Pay", "Parcel", "Review");
        walk("2026-03-10T10:00:00Z", "Visit", "Cancelled");

        List<TrendPoint> months = trend(Bucket.MONTH, null, "UTC");

        assertThat(months).extracting(TrendPoint::label).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(months.getFirst().conversion()).isEqualTo(Proportion.of(1, 1, NullReason.NO_WALKS));
        assertThat(reasons(months.get(0)))
                .containsExactly(null, null, NullReason.EXIT_TOUCHPOINT, null, NullReason.AFTER_GOAL);
        assertThat(reasons(months.get(1)))
                .containsExactly(
                        NullReason.NO_MATURED_WALKS,
                        NullReason.NO_MATURED_WALKS,
                        NullReason.EXIT_TOUCHPOINT,
                        NullReason.NO_MATURED_WALKS,
                        NullReason.NO_MATURED_WALKS);
        assertThat(reasons(months.get(2)))
                .containsExactly(
                        null,
                        NullReason.NOT_REACHED,
                        NullReason.EXIT_TOUCHPOINT,
                        NullReason.NOT_REACHED,
                        NullReason.AFTER_GOAL);
    }

    private static List<@Nullable NullReason> reasons(TrendPoint point) {
        List<@Nullable NullReason> reasons = new ArrayList<>();
        point.touchpoints().forEach(each -> reasons.add(each.exits().reason()));
        return reasons;
    }

    /** It is still December in New York when it is January in the workspace's Warsaw. */
    @Test
    void beginsDaysInTheZoneAskedForElseInTheWorkspaces() {
        walk("2025-12-31T23:30:00Z", "Visit");

        assertThat(trend(Bucket.MONTH, null, "Europe/Warsaw"))
                .extracting(TrendPoint::label)
                .containsExactly("2026-01");
        assertThat(trend(Bucket.MONTH, ZoneId.of("America/New_York"), "Europe/Warsaw"))
                .extracting(TrendPoint::label)
                .containsExactly("2025-12");
    }

    @Test
    void refusesMorePointsThanAnybodyReads() {
        walk("2010-01-01T00:00:00Z", "Visit");
        walk("2023-09-08T00:00:00Z", "Visit");
        assertThat(trend(Bucket.DAY, null, "UTC")).hasSize(4_999);

        walk("2023-09-10T00:00:00Z", "Visit");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trend(Bucket.DAY, null, "UTC"))
                .withMessageContaining("5001");
        assertThat(trend(Bucket.QUARTER, null, "UTC")).hasSize(55);
    }

    @Test
    void hasNoPointsWithoutWalks() {
        assertThat(trend(Bucket.DAY, null, "UTC")).isEmpty();
    }

    private void walk(String entry, String... names) {
        customers++;
        for (int i = 0; i < names.length; i++) {
            interactions.add(PlainInteraction.of(
                    "customer " + customers,
                    Instant.parse(entry).toEpochMilli() + i * 10_000L,
                    interactions.size(),
                    names[i]));
        }
    }

    private List<TrendPoint> trend(Bucket bucket, @Nullable ZoneId zone, String workspaces) {
        Plan plan = new Plan(
                SHOP,
                new PlainEvidence().interactions(interactions).projection(),
                AnalysisQuestion.WHOLE.asOf(Instant.parse("2030-01-01T00:00:00Z")),
                Clock.system(ZoneId.of(workspaces)));
        Wanted wanted = new Wanted(Set.of(new Measure.Trend(bucket, zone), new Measure.Footfall()), false);
        Counted counted = Objects.requireNonNull(new Pass(plan, wanted).count().block());
        return new JourneyAnalysis(plan, counted, null).trend(bucket, zone);
    }
}
