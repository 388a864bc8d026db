package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.journey.Journey;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainScore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why there is no response rate: nobody walks, nobody came here, or all may still answer. */
class SaidTests {
    private static final Journey SHOP =
            new DrawnMap("Shop").stage("All").named("Visit").named("Pay").journey();
    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");
    private static final List<PlainInteraction> ONE_VISIT = List.of(PlainInteraction.of("ann", 0, 0, "Visit"));

    @Test
    void saysWhyThereIsNoResponseRate() {
        assertThat(responseRate(ONE_VISIT, LONG_AFTER, "Visit")).isEqualTo(Proportion.of(1, 1, NullReason.NO_WALKS));
        assertThat(responseRate(ONE_VISIT, LONG_AFTER, "Pay")).isEqualTo(Proportion.none(0, 0, NullReason.NOT_REACHED));
        assertThat(responseRate(ONE_VISIT, Instant.ofEpochSecond(1), "Visit"))
                .isEqualTo(Proportion.none(0, 0, NullReason.NO_MATURED_WALKS));
        assertThat(responseRate(List.of(), LONG_AFTER, "Visit")).isNull();
    }

    private static @Nullable Proportion responseRate(List<PlainInteraction> interactions, Instant asOf, String name) {
        AnalysisQuestion whole = AnalysisQuestion.WHOLE;
        Plan plan = new Plan(
                SHOP,
                new PlainEvidence()
                        .interactions(interactions)
                        .scores(List.of(new PlainScore("ann", 1, SubjectKind.TOUCHPOINT, name, 0, 5)))
                        .projection(),
                new AnalysisQuestion(
                        whole.entered(), whole.where(), whole.counting(), null, List.of(), List.of(), null, asOf),
                Clock.systemUTC());
        Counted counted = Objects.requireNonNull(
                new Pass(plan, AllMeasures.WANTED).count().block());
        Site site = new JourneyAnalysis(plan, counted, null)
                .touchpoints().stream()
                        .filter(each -> each.touchpoint().name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .site();
        return Objects.requireNonNull(site.satisfaction(Metric.CSAT, null)).responseRate();
    }
}
