package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.analysis.kernel.SatisfactionLink;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.Survey;
import io.desirepath.journey.Journey;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.shared.NullReason;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainScore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside the chain's numbers, on a map whose customers visit, pay, and have their parcel or not. */
class BottlenecksTests {
    private static final Journey SHOP = new DrawnMap("Shop")
            .stage("All")
            .named("Visit")
            .named("Pay")
            .named("Cancelled", TouchpointFlag.EXIT)
            .named("Parcel", TouchpointFlag.GOAL)
            .journey();

    private final List<PlainInteraction> interactions = new ArrayList<>();
    private final List<PlainScore> scores = new ArrayList<>();
    private final PlainEvidence evidence = new PlainEvidence();
    private int customers;

    /** Thin is a row that fewer than minReach matured walks reach, or from which fewer than minReach visits go on. */
    @ParameterizedTest
    @CsvSource({"30, 0, false", "29, 0, true", "29, 1, true", "30, 1, false", "30, 9, false"})
    void marksThinEvidence(int goingOn, int leaving, boolean thin) {
        walks(goingOn, "Visit", "Pay", "Parcel");
        walks(leaving, "Visit", "Pay");

        assertThat(of("Pay").thinEvidence()).isEqualTo(thin);
    }

    @Test
    void listsWhatEverybodyLeavesLastAndMarksIt() {
        walks(60, "Visit", "Parcel");
        walks(40, "Visit", "Pay");

        List<Bottleneck> all = bottlenecks();
        assertThat(all).extracting(each -> each.touchpoint().name()).containsExactly("Visit", "Pay");
        assertThat(all.getLast().recoverableConversions().value()).isNull();
        assertThat(all.getLast().recoverableConversions().reason()).isEqualTo(NullReason.NO_OUTFLOW);
        assertThat(all.getLast().valueAtRisk().reason()).isEqualTo(NullReason.NO_OUTFLOW);
        assertThat(all.getLast().thinEvidence()).isTrue();
    }

    /** Whoever cancels drops from the touchpoint before, and neither that exit nor the goal is a bottleneck. */
    @Test
    void blamesTheTouchpointBeforeAnExit() {
        walks(40, "Visit", "Pay", "Parcel");
        walks(10, "Visit", "Pay", "Cancelled");

        // Visits 50 with rate 0 and 50 with rate 0.2: the median is 0.1, and 40/50 · 0.9/0.8 · 50 − 40 = 5.
        Bottleneck pay = of("Pay");
        assertThat(pay.recoverableConversions().value()).isEqualTo(5, within(1e-9));
        assertThat(pay.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(
                                Objects.requireNonNull(reason.touchpoint()).name())
                        .isEqualTo("Cancelled"));
    }

    /** The highest score of each scale that is low, and the next, of which all who gave the former leave. */
    @ParameterizedTest
    @CsvSource({"CSAT, 2, 3", "NPS, 6, 7", "CES, 3, 4"})
    void takesTheLowScoresOfTheMetrics(Metric metric, int low, int other) {
        assertThatLowIs(metric.code(), low, other);
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 6", "4, 7, 6"})
    void takesTheLowScoresThatASurveyDeclares(int scale, int low, int other) {
        evidence.survey(new Survey("1", "Stars", 1, 10, true, 8, 5, null));
        evidence.survey(new Survey("2", "Effort, 1 is best", 1, 10, false, 3, 7, null));

        assertThatLowIs(scale, low, other);
    }

    /** Of 20 who say the former 15 leave, of 20 who say the latter 5: three times as often. */
    private void assertThatLowIs(int scale, int low, int other) {
        said(15, scale, low, "Pay");
        said(5, scale, low, "Pay", "Parcel");
        said(5, scale, other, "Pay");
        said(15, scale, other, "Pay", "Parcel");

        SatisfactionLink link = Objects.requireNonNull(of("Pay").satisfactionLink());
        assertThat(link.n()).isEqualTo(40);
        assertThat(link.riskRatio().value()).isEqualTo(3, within(1e-9));
    }

    private void walks(int walks, String... names) {
        for (int walk = 0; walk < walks; walk++) {
            customers++;
            for (int i = 0; i < names.length; i++) {
                interactions.add(
                        PlainInteraction.of("customer " + customers, i * 10_000L, interactions.size(), names[i]));
            }
        }
    }

    /** Walks whose customers score paying a second after it; of their earlier scores and later ones none counts. */
    private void said(int walks, int scale, int score, String... names) {
        for (int walk = 0; walk < walks; walk++) {
            walks(1, names);
            score(500, scale, 1);
            score(1_000, scale, score);
            if (names.length > 1) {
                score(20_000, scale, 1);
            }
        }
    }

    private void score(long at, int scale, int score) {
        scores.add(new PlainScore("customer " + customers, at, SubjectKind.TOUCHPOINT, "Pay", scale, score));
    }

    private Bottleneck of(String name) {
        return bottlenecks().stream()
                .filter(each -> each.touchpoint().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Bottleneck> bottlenecks() {
        AnalysisQuestion whole = AnalysisQuestion.WHOLE;
        AnalysisQuestion question = new AnalysisQuestion(
                whole.entered(),
                whole.where(),
                whole.counting(),
                null,
                List.of(),
                List.of(),
                null,
                Instant.parse("2030-01-01T00:00:00Z"));
        Plan plan = new Plan(
                SHOP, evidence.interactions(interactions).scores(scores).projection(), question, Clock.systemUTC());
        Counted counted = Objects.requireNonNull(
                new Pass(plan, AllMeasures.WANTED).count().block());
        return new JourneyAnalysis(plan, counted, null)
                .bottlenecks(10, BottleneckRank.RECOVERABLE_CONVERSIONS, null, 30);
    }
}
