package io.desirepath.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftsTests {
    private static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void takesInstantsFrom1900To2199Only() {
        at(Instant.parse("1900-01-01T00:00:00Z"));
        at(Instant.parse("2199-12-31T23:59:59.999Z"));
        assertRefused("TIME_OUT_OF_RANGE", "at", () -> at(Instant.parse("1899-12-31T23:59:59Z")));
        assertRefused("TIME_OUT_OF_RANGE", "at", () -> at(Instant.parse("2200-01-01T00:00:00Z")));
        assertRefused("TIME_OUT_OF_RANGE", "at", () -> at(Instant.ofEpochSecond(1_767_225_600_000L)));
    }

    @Test
    void takesTextsThatSaySomethingWithinBounds() {
        named("i", "x".repeat(500));
        assertRefused("TOO_LONG", "name", () -> named("i", "x".repeat(501)));
        assertRefused("MISSING_VALUE", "name", () -> named("i", " \t"));
        assertRefused("MISSING_VALUE", "id", () -> named("", "Search"));
        assertRefused("BAD_TEXT", "name", () -> named("i", "a\0b"));
        assertRefused("BAD_TEXT", "name", () -> named("i", "half \uD83D"));
        assertRefused("BAD_TEXT", "name", () -> named("i", "\uDE00 reversed \uD83D"));
        named("i", "whole \uD83D\uDE00");
    }

    @Test
    void refusesAnInteractionThatEndsBeforeItBegins() {
        assertRefused("ENDS_BEFORE_IT_BEGINS", "end", () -> interaction(AT, AT.minusMillis(1), 0, List.of()));
        interaction(AT, AT, 0, List.of());
    }

    @Test
    void refusesInfiniteMoneyAndTakesNone() {
        assertRefused("BAD_NUMBER", "value", () -> interaction(AT, null, Double.POSITIVE_INFINITY, List.of()));
        interaction(AT, null, Double.NaN, List.of());
    }

    @Test
    void refusesAnInteractionAbove32Kilobytes() {
        interaction(AT, null, 0, Collections.nCopies(160, "x".repeat(200)));
        assertRefused(
                "TOO_LARGE", "attributes", () -> interaction(AT, null, 0, Collections.nCopies(165, "x".repeat(200))));
        assertRefused("TOO_LONG", "attributes", () -> interaction(AT, null, 0, List.of("x".repeat(201))));
    }

    @Test
    void refusesACallThatIsTooLongOrNamesAnAttributeTwice() {
        List<InteractionDraft> rows = IntStream.rangeClosed(0, 50_000)
                .mapToObj(number -> interaction(AT, null, 0, List.of()))
                .toList();
        assertThatThrownBy(() -> new InteractionDrafts(List.of(), rows))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("TOO_MANY_ROWS"));
        assertThat(new InteractionDrafts(List.of(), rows.subList(0, 50_000)).rows())
                .hasSize(50_000);
        assertRefused("BAD_REQUEST", "attributes", () -> new InteractionDrafts(List.of("a", "a"), List.of()));
        assertThatThrownBy(() -> new InteractionDrafts(List.of("a"), rows.subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsAScoreOnOneScaleOrAComment() {
        feedback(Metric.NPS, null, 10, null);
        feedback(null, "Ease", 10, null);
        feedback(null, null, null, "Fine");
        assertRefused("TWO_SCALES", "survey", () -> feedback(Metric.NPS, "Ease", 10, null));
        assertRefused("MISSING_SCALE", "score", () -> feedback(null, null, 10, null));
        assertRefused("MISSING_VALUE", "score", () -> feedback(Metric.NPS, null, null, "  "));
        assertThat(feedback(Metric.NPS, null, 3, " ").comment()).isNull();
    }

    @Test
    void needsAScaleThatTellsSatisfiedFromLow() {
        survey(1, 5, true, 4, 2);
        survey(1, 5, false, 2, 4);
        survey(-50, 50, true, 10, -10);
        assertRefused("BAD_SCALE", "max", () -> survey(5, 5, true, 5, 5));
        assertRefused("BAD_SCALE", "max", () -> survey(0, 101, true, 50, 10));
        assertRefused("BAD_SCALE", "max", () -> survey(Integer.MIN_VALUE, Integer.MAX_VALUE, true, 1, 0));
        assertRefused("BAD_SCALE", "topBox", () -> survey(1, 5, true, 6, 2));
        assertRefused("BAD_SCALE", "low", () -> survey(1, 5, true, 4, 0));
        assertRefused("BAD_SCALE", "low", () -> survey(1, 5, true, 4, 4));
        assertRefused("BAD_SCALE", "low", () -> survey(1, 5, false, 4, 2));
        assertRefused("SURVEY_EXISTS", "name", () -> new SurveyDraft("nps", 0, 10, true, 9, 6, null));
    }

    @Test
    void knowsTheStandardScales() {
        assertThat(Metric.values()).allSatisfy(metric -> {
            Survey scale = metric.scale();
            assertThat(Dictionaries.scales(List.of()).get(metric.code())).isEqualTo(scale);
            assertThat(scale.higherIsBetter()).isTrue();
        });
        assertThat(IntStream.rangeClosed(0, 10).filter(Metric.NPS.scale()::isTop))
                .containsExactly(9, 10);
        assertThat(IntStream.rangeClosed(0, 10).filter(Metric.NPS.scale()::isLow))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(IntStream.rangeClosed(0, 8).filter(Metric.CSAT.scale()::holds))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(IntStream.rangeClosed(1, 7).filter(Metric.CES.scale()::isTop))
                .containsExactly(5, 6, 7);
        Survey reversed = new Survey("1", "Effort", 1, 5, false, 2, 4, null);
        assertThat(IntStream.rangeClosed(1, 5).filter(reversed::isTop)).containsExactly(1, 2);
        assertThat(IntStream.rangeClosed(1, 5).filter(reversed::isLow)).containsExactly(4, 5);
    }

    @Test
    void takesNoImportIdThatIsNone() {
        assertThat(ImportId.random().value()).hasSize(36);
        for (String none : List.of("", "1", "B7E1C5A0-0000-4000-8000-000000000000", "' OR 1=1")) {
            assertThatThrownBy(() -> new ImportId(none)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void refusesAttributesOfCustomersThatAreNone() {
        assertRefused("MISSING_VALUE", "customer", () -> new CustomerDraft("", Map.of()));
        assertRefused("MISSING_VALUE", "attributes", () -> new CustomerDraft("anna", Map.of(" ", "x")));
        assertRefused("TOO_LONG", "attributes", () -> new CustomerDraft("anna", Map.of("plan", "x".repeat(201))));
    }

    private static InteractionDraft at(Instant at) {
        return interaction(at, null, 0, List.of());
    }

    private static InteractionDraft named(String id, String name) {
        return new InteractionDraft(
                id, "anna", null, AT, 0, name, null, Double.NaN, Double.NaN, null, false, List.of());
    }

    private static InteractionDraft interaction(
            Instant at, @Nullable Instant end, double value, List<@Nullable String> attributes) {
        return new InteractionDraft(
                "i", "anna", "case", at, 0, "Search", "web", value, Double.NaN, end, false, attributes);
    }

    private static FeedbackDraft feedback(
            @Nullable Metric metric, @Nullable String survey, @Nullable Integer score, @Nullable String comment) {
        return new FeedbackDraft(
                "f", "anna", AT, SubjectKind.TOUCHPOINT, "Checkout", metric, survey, score, comment, null);
    }

    private static SurveyDraft survey(int min, int max, boolean higherIsBetter, int topBox, int low) {
        return new SurveyDraft("Ease", min, max, higherIsBetter, topBox, low, null);
    }

    private static void assertRefused(String code, String field, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo(code);
            assertThat(refusal.problem().path()).containsExactly(field);
            assertThat(refusal.problem().message()).contains("Nothing was");
        });
    }
}
