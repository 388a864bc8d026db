package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.analysis.ComparisonQuestion.Kind;
import io.desirepath.analysis.kernel.Contrast;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.journey.Journey;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.TimeRange;
import io.desirepath.walk.Counting;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainScore;
import io.desirepath.walk.Segment;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two periods of a shop beside each other. */
class ComparisonTests {
    private static final Journey SHOP = new DrawnMap("Shop")
            .stage("Choose")
            .named("Visit")
            .stage("Buy")
            .named("Pay")
            .named("Cancelled", TouchpointFlag.EXIT)
            .named("Parcel", TouchpointFlag.GOAL)
            .journey();

    private static final long MAY = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
    private static final long JUNE = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

    private static final ComparisonQuestion ALL = new ComparisonQuestion(
            true,
            Set.of(Kind.STAGES, Kind.TOUCHPOINTS),
            Set.of(
                    new ComparisonQuestion.Score(Kind.JOURNEY, Metric.NPS, null),
                    new ComparisonQuestion.Score(Kind.TOUCHPOINTS, null, null)));

    private final List<PlainInteraction> interactions = new ArrayList<>();
    private final List<PlainScore> scores = new ArrayList<>();
    private int customers;

    @Test
    void comparesConversionAndExitsOfTwoPeriods() {
        walks(56, JUNE, "Visit", "Pay", "Parcel");
        walks(14, JUNE, "Visit", "Pay");
        walks(48, MAY, "Visit", "Pay", "Parcel");
        walks(20, MAY, "Visit", "Pay", "Cancelled");
        walks(12, MAY, "Visit");

        Comparison comparison = comparison(ALL);

        assertThat(comparison.entrants()).isEqualTo(new Comparison.Counts(70, 80));
        assertThat(comparison.entrants().difference()).isEqualTo(-10);
        assertIsOf(comparison.conversion(), 56, 70, 48, 80);
        assertIsOf(comparison.exits(0), 0, 70, 12, 80);
        assertIsOf(comparison.exits(1), 14, 70, 20, 68);
        assertThat(comparison.exits(2).difference().reason()).isEqualTo(NullReason.EXIT_TOUCHPOINT);
        assertThat(comparison.stages()).hasSize(2);
        assertIsOf(comparison.exits(comparison.stages().getFirst().site()), 0, 70, 12, 80);
        assertThat(comparison.touchpoints())
                .extracting(each -> each.touchpoint().name())
                .containsExactly("Visit", "Pay", "Cancelled", "Parcel");
    }

    private static void assertIsOf(Compared<Proportion> compared, int one, int of, int other, int ofOther) {
        assertThat(compared.here()).isEqualTo(Proportion.of(one, of, NullReason.NO_WALKS));
        assertThat(compared.with()).isEqualTo(Proportion.of(other, ofOther, NullReason.NO_WALKS));
        Contrast contrast = Contrast.ofShares(one, of, other, ofOther);
        assertThat(compared.difference())
                .usingRecursiveComparison()
                .ignoringFields("significant")
                .isEqualTo(Compared.Difference.of(contrast, true));
    }

    @Test
    void comparesSatisfactionOnTheScaleWithMostResponsesOfBoth() {
        said(30, JUNE, Metric.CSAT, 5);
        said(10, JUNE, Metric.CSAT, 1);
        said(41, JUNE, Metric.NPS, 10);
        said(10, MAY, Metric.CSAT, 4);
        said(30, MAY, Metric.CSAT, 2);

        Comparison comparison = comparison(ALL);
        Compared<Satisfaction> pay = Objects.requireNonNull(comparison.satisfaction(1, null, null));

        assertThat(pay.here().metric()).isEqualTo(Metric.CSAT);
        assertThat(pay.here().score()).isEqualTo(75);
        assertThat(pay.with().score()).isEqualTo(25);
        assertThat(pay.difference().value()).isEqualTo(50, within(1e-9));
        assertThat(pay.difference().significant()).isTrue();
        assertThat(comparison.satisfaction(0, null, null)).isNull();
        assertThat(Objects.requireNonNull(comparison.satisfaction(Metric.NPS, null))
                        .difference())
                .isEqualTo(Compared.Difference.none(NullReason.NO_RESPONSES));
    }

    /** z = 2.06, p = 0.039: telling alone, but not as one of several tests of which the others find nothing. */
    @Test
    void marksAmongAllThatIsAsked() {
        walks(57, JUNE, "Visit", "Parcel");
        walks(43, JUNE, "Visit", "Pay", "Cancelled");
        walks(71, MAY, "Visit", "Parcel");
        walks(29, MAY, "Visit", "Pay", "Cancelled");

        assertThat(comparison(asking(Set.of())).conversion().difference().pValue())
                .isEqualTo(0.0392, within(0.0001));
        assertThat(comparison(asking(Set.of())).conversion().difference().significant())
                .isTrue();
        assertThat(comparison(asking(Set.of(Kind.TOUCHPOINTS)))
                        .conversion()
                        .difference()
                        .significant())
                .isFalse();
    }

    private static ComparisonQuestion asking(Set<Kind> exits) {
        return new ComparisonQuestion(true, exits, Set.of());
    }

    @Test
    void saysWhichSideHasNothing() {
        walks(5, JUNE, "Visit", "Parcel");

        Comparison comparison = comparison(ALL);

        assertThat(comparison.conversion().difference())
                .isEqualTo(Compared.Difference.none(NullReason.NO_MATURED_WALKS));
        assertThat(comparison.exits(0).difference().reason()).isEqualTo(NullReason.NOT_REACHED);
    }

    @Test
    void answersOnlyWhatWasAskedFrom() {
        walks(5, JUNE, "Visit", "Parcel");
        walks(5, MAY, "Visit", "Parcel");

        assertThatIllegalStateException()
                .isThrownBy(() -> comparison(asking(Set.of())).exits(0));
    }

    /** Without an as-of instant of its own, the other side does not see what this side does not. */
    @Test
    void isAsOfTheSameInstant() {
        walks(5, MAY, "Visit", "Parcel");
        Plan early = plan(question(JUNE, null, Instant.ofEpochMilli(MAY + 5_000)));
        Plan newest = plan(question(JUNE, null, null));

        assertThat(early.asking(question(MAY, JUNE, null)).asOf).isEqualTo(Instant.ofEpochMilli(MAY + 5_000));
        assertThat(newest.asking(question(MAY, JUNE, null)).asOf).isEqualTo(Instant.ofEpochMilli(MAY + 10_000));
        assertThat(early.asking(question(MAY, JUNE, Instant.ofEpochMilli(JUNE))).asOf)
                .isEqualTo(Instant.ofEpochMilli(JUNE));
    }

    /** A group of a breakdown beside the same group in another period. */
    @Test
    void comparesAGroupWithItself() {
        walks(8, JUNE, "Visit", "Parcel");
        walks(6, MAY, "Visit", "Parcel");
        interactions.replaceAll(each -> each.customer().endsWith("3") ? inStore(each) : each);
        Plan here = plan(question(JUNE, null, Instant.parse("2030-01-01T00:00:00Z")));
        JourneyAnalysis whole = new JourneyAnalysis(here, counted(here, null), null);
        List<AnalysisGroup> groups = Objects.requireNonNull(new Breakdown(whole, new BreakdownBy.ByEntryChannel())
                .groups(10, AllMeasures.WANTED)
                .block());
        JourneyAnalysis store = groups.stream()
                .filter(group -> "store".equals(group.value()))
                .findFirst()
                .orElseThrow()
                .analysis();
        Plan with = here.asking(question(MAY, JUNE, null));

        // Customers 1 to 8 came in June, 9 to 14 in May: 3 and 13 in the store.
        Comparison comparison =
                new Comparison(store, new JourneyAnalysis(with, counted(with, store.group), store.group), ALL);
        assertThat(comparison.entrants()).isEqualTo(new Comparison.Counts(1, 1));
        assertIsOf(comparison.conversion(), 1, 1, 1, 1);
    }

    private static PlainInteraction inStore(PlainInteraction each) {
        return new PlainInteraction(
                each.customer(),
                each.at(),
                0,
                each.arrival(),
                each.name(),
                "store",
                null,
                Double.NaN,
                false,
                each.attributes());
    }

    private void walks(int walks, long at, String... names) {
        for (int walk = 0; walk < walks; walk++) {
            customers++;
            for (int i = 0; i < names.length; i++) {
                interactions.add(
                        PlainInteraction.of("customer " + customers, at + i * 10_000L, interactions.size(), names[i]));
            }
        }
    }

    private void said(int respondents, long at, Metric metric, int score) {
        for (int i = 0; i < respondents; i++) {
            customers++;
            scores.add(
                    new PlainScore("customer " + customers, at, SubjectKind.TOUCHPOINT, "Pay", metric.code(), score));
        }
    }

    private static AnalysisQuestion question(long from, @Nullable Long to, @Nullable Instant asOf) {
        return new AnalysisQuestion(
                new TimeRange(Instant.ofEpochMilli(from), to == null ? null : Instant.ofEpochMilli(to)),
                new Segment.All(List.of()),
                Counting.CUSTOMERS,
                null,
                List.of(),
                List.of(),
                null,
                asOf);
    }

    private Plan plan(AnalysisQuestion question) {
        return new Plan(
                SHOP,
                new PlainEvidence().interactions(interactions).scores(scores).projection(),
                question,
                Clock.systemUTC());
    }

    private static Counted counted(Plan plan, WalkValue.@Nullable Group group) {
        return Objects.requireNonNull(
                new Pass(plan, AllMeasures.WANTED).countWithin(group).block());
    }

    private Comparison comparison(ComparisonQuestion asked) {
        Plan here = plan(question(JUNE, null, Instant.parse("2030-01-01T00:00:00Z")));
        Plan with = here.asking(question(MAY, JUNE, null));
        return new Comparison(
                new JourneyAnalysis(here, counted(here, null), null),
                new JourneyAnalysis(with, counted(with, null), null),
                asked);
    }
}
