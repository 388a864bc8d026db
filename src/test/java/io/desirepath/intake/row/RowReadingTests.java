package io.desirepath.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Survey;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.RecipeReading;
import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowReadingTests {
    private static final String BOOKINGS = """
            {"kind": "interactions", "format": "csv", "columns": {"customer": {"text": "{#row}"}, "channel": "via"},
             "each": [{"name": {"text": "Booked"}, "at": {"column": "day", "minus": {"days": "{lead}"}}},
                      {"name": {"text": "Changed"}, "at": "previous", "when": {"column": "changes", "notIn": ["0", ""]}},
                      {"name": "state", "at": "last"}]}
            """;
    private static final String SURVEY = """
            {"kind": "feedback", "format": "csv", "columns": {"customer": "id", "at": "day", "language": "lang"},
             "scores": [{"column": "food", "touchpoint": "Food", "metric": "CSAT", "missing": ["6"]},
                        {"column": "find", "stage": "Inside", "survey": "Ease", "comment": "why"},
                        {"comment": "free", "journey": "Visit"}],
             "surveys": [{"name": "Ease", "min": 1, "max": 3, "topBox": 3, "low": 1}]}
            """;
    private static final String RESPONSES = """
            {"kind": "feedback", "format": "csv", "columns": {"id": "n", "customer": "id", "at": "day", "touchpoint": "t",
             "stage": "s", "metric": "m", "survey": "v", "score": {"column": "x", "missing": ["-"]}, "comment": "c"}}
            """;

    @Test
    void makesTheInteractionsOfARowInOrder() throws RowFault {
        List<InteractionDraft> drafts = interactions(
                BOOKINGS,
                "day",
                "2015-07-01",
                "lead",
                "7",
                "changes",
                "2",
                "state",
                "Check-Out",
                "last",
                "2015-07-03",
                "via",
                "web");

        assertThat(drafts).extracting(InteractionDraft::id).containsExactly("row/1", "row/2", "row/3");
        assertThat(drafts).extracting(InteractionDraft::name).containsExactly("Booked", "Changed", "Check-Out");
        assertThat(drafts).extracting(InteractionDraft::undated).containsExactly(false, true, false);
        assertThat(drafts).extracting(InteractionDraft::channel).containsOnly("web");
        assertThat(drafts)
                .extracting(InteractionDraft::at)
                .containsExactly(
                        Instant.parse("2015-06-24T00:00:00Z"),
                        Instant.parse("2015-06-24T00:00:00Z"),
                        Instant.parse("2015-07-03T00:00:00Z"));
    }

    @Test
    void leavesOutWhatDoesNotHoldAndRefusesTheRowWhole() throws RowFault {
        assertThat(interactions(
                        BOOKINGS,
                        "day",
                        "2015-07-01",
                        "lead",
                        "7",
                        "changes",
                        "0",
                        "state",
                        "No-Show",
                        "last",
                        "2015-07-01"))
                .extracting(InteractionDraft::id)
                .containsExactly("row/1", "row/3");
        assertThatThrownBy(() -> interactions(
                        BOOKINGS, "day", "2015-07-01", "lead", "7", "changes", "0", "state", "No-Show", "last", "soon"))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.column()).isEqualTo("last"));
    }

    @Test
    void namesTheColumnOfWhatEvidenceRefuses() {
        String recipe = """
                {"kind": "interactions", "format": "csv", "columns": {"id": "n", "customer": "who", "name": "what",
                 "at": "from", "end": "to", "attributes": ["small", "big"]}}
                """;

        assertThatThrownBy(() -> interactions(recipe, "n", "1", "who", "x\0y", "what", "Paid", "from", "2020-01-01"))
                .isInstanceOfSatisfying(RowFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("BAD_TEXT");
                    assertThat(fault.column()).isEqualTo("who");
                });
        assertThatThrownBy(() -> interactions(
                        recipe, "n", "1", "who", "x", "what", "Paid", "from", "2020-01-01", "to", "2019-01-01"))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.column()).isEqualTo("to"));
        assertThatThrownBy(() -> interactions(
                        recipe,
                        "n",
                        "1",
                        "who",
                        "x",
                        "what",
                        "Paid",
                        "from",
                        "2020-01-01",
                        "small",
                        "a",
                        "big",
                        "b".repeat(300)))
                .isInstanceOfSatisfying(RowFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("TOO_LONG");
                    assertThat(fault.column()).isEqualTo("big");
                });
        assertThatThrownBy(() -> interactions(recipe, "n", "", "who", "x", "what", "Paid", "from", "2020-01-01"))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo("MISSING_VALUE"));
    }

    @Test
    void takesANameThatSaysNotAvailableAsData() throws RowFault {
        String recipe = """
                {"kind": "interactions", "format": "csv", "columns": {"id": "n", "customer": "who", "name": "what",
                 "at": "from", "attributes": ["country", {"column": "agent", "missing": ["NULL"]}]}}
                """;

        InteractionDraft draft = interactions(
                        recipe,
                        "n",
                        "1",
                        "who",
                        "NA",
                        "what",
                        "NA",
                        "from",
                        "2020-01-01",
                        "country",
                        "NA",
                        "agent",
                        "NULL")
                .getFirst();

        assertThat(draft.customer()).isEqualTo("NA");
        assertThat(draft.attributes()).containsExactly("NA", null);
    }

    @Test
    void takesEachScoreOfARowAlone() throws RowFault {
        FromRow<FeedbackDraft> made = scores(
                "id", "7", "day", "2017-05-13", "food", "9", "find", "2", "why", "no signs", "free", "", "lang", "en");

        assertThat(made.drafts()).hasSize(1);
        FeedbackDraft draft = made.drafts().getFirst();
        assertThat(draft.id()).isEqualTo("row/find");
        assertThat(draft.survey()).isEqualTo("Ease");
        assertThat(draft.score()).isEqualTo(2);
        assertThat(draft.comment()).isEqualTo("no signs");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(made.faults()).extracting(RowFault::code).containsExactly("SCORE_OUT_OF_RANGE");
        assertThat(made.faults().getFirst().column()).isEqualTo("food");
        assertThat(made.faults().getFirst().message()).contains("9 is not on the scale of CSAT, 1 to 5");
    }

    @Test
    void countsMissingScoresPerColumnAndKeepsCommentsWithoutOne() throws RowFault {
        FromRow<FeedbackDraft> made =
                scores("id", "7", "day", "2017-05-13", "food", "6", "find", "", "why", "", "free", "Nice!");

        assertThat(made.missing()).isEqualTo(2);
        assertThat(made.faults()).isEmpty();
        assertThat(made.drafts()).hasSize(1);
        assertThat(made.drafts().getFirst().score()).isNull();
        assertThat(made.drafts().getFirst().comment()).isEqualTo("Nice!");
        assertThat(scores("id", "7", "day", "2017-05-13", "food", "x", "find", "6")
                        .faults())
                .extracting(RowFault::code)
                .containsExactly("BAD_SCORE", "SCORE_OUT_OF_RANGE");
    }

    @Test
    void refusesTheRowOnceWhereItsCustomerOrDateIsAtFault() {
        assertThatThrownBy(() -> scores("id", "7", "day", "0017-05-13", "food", "4", "find", "2"))
                .isInstanceOfSatisfying(RowFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("TIME_OUT_OF_RANGE");
                    assertThat(fault.column()).isEqualTo("day");
                });
    }

    @Test
    void readsOneResponseARow() throws RowFault {
        FeedbackDraft draft = response(
                        "n", "1", "id", "7", "day", "2017-05-13", "t", "Food", "m", "nps", "x", "0", "c", "Cold")
                .drafts()
                .getFirst();

        assertThat(draft.id()).isEqualTo("1");
        assertThat(draft.metric()).isEqualTo(Metric.NPS);
        assertThat(draft.score()).isZero();
        assertThat(draft.subject()).isEqualTo("Food");
        assertThat(response("n", "1", "id", "7", "day", "2017-05-13", "s", "Inside", "v", "Stars", "x", "10")
                        .drafts())
                .extracting(FeedbackDraft::survey)
                .containsExactly("Stars");
        assertThat(response("n", "1", "id", "7", "day", "2017-05-13", "t", "Food", "m", "NPS", "x", "-")
                        .drafts())
                .isEmpty();
    }

    @Test
    void refusesResponsesWithoutAClearSubjectOrScale() {
        assertThat(codeOf("n", "1", "id", "7", "day", "2017-05-13", "m", "NPS", "x", "1"))
                .isEqualTo("UNCLEAR_SUBJECT");
        assertThat(codeOf("n", "1", "id", "7", "day", "2017-05-13", "t", "a", "s", "b", "m", "NPS", "x", "1"))
                .isEqualTo("UNCLEAR_SUBJECT");
        assertThat(codeOf("n", "1", "id", "7", "day", "2017-05-13", "t", "a", "m", "SUS", "x", "1"))
                .isEqualTo("UNCLEAR_SCALE");
        assertThat(codeOf("n", "1", "id", "7", "day", "2017-05-13", "t", "a", "v", "Nobody's", "x", "1"))
                .isEqualTo("UNCLEAR_SCALE");
        assertThat(codeOf("n", "1", "id", "7", "day", "2017-05-13", "t", "a", "x", "1"))
                .isEqualTo("UNCLEAR_SCALE");
        assertThat(codeOf("n", "1", "id", "7", "day", "2017-05-13", "t", "a", "m", "NPS", "x", "11"))
                .isEqualTo("SCORE_OUT_OF_RANGE");
    }

    @Test
    void refusesTheFileWhoseSurveyNobodyDeclaredOrOthersDeclaredOtherwise() {
        Recipe unknown = RecipeReading.read(SURVEY.replace("\"name\": \"Ease\"", "\"name\": \"Eaze\""));
        Content.WideFeedback wide = (Content.WideFeedback) unknown.content();

        assertThatThrownBy(() -> new Scales(List.of(), wide.surveys()).check(wide))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UNKNOWN_SURVEY")
                .hasMessageContaining("Nearest: \"Eaze\"");
        assertThatThrownBy(() -> new Scales(List.of(new Survey("1", "Eaze", 1, 7, true, 6, 2, null)), wide.surveys()))
                .hasMessageContaining("SURVEY_EXISTS");
    }

    @Test
    void keepsWhatIsKnownOfCustomers() throws RowFault {
        Recipe recipe = RecipeReading.read("""
                {"kind": "customers", "format": "csv", "columns": {"customer": "id", "attributes": ["plan", {"name": "Town", "column": "city"}]},
                 "when": {"column": "plan", "notIn": ["trial"]}}
                """);
        CustomerRows rows = new CustomerRows(recipe, (Content.Customers) recipe.content());

        assertThat(rows.read(row(recipe, "id", "7", "plan", "pro", "city", "")).drafts())
                .containsExactly(new CustomerDraft("7", Map.of("plan", "pro")));
        assertThat(rows.read(row(recipe, "id", "7", "plan", "trial")).drafts()).isEmpty();
    }

    private static List<InteractionDraft> interactions(String json, String... values) throws RowFault {
        Recipe recipe = RecipeReading.read(json);
        return new InteractionRows(recipe, (Content.Interactions) recipe.content(), new Instants())
                .read(row(recipe, values))
                .drafts();
    }

    private static FromRow<FeedbackDraft> scores(String... values) throws RowFault {
        Recipe recipe = RecipeReading.read(SURVEY);
        Content.WideFeedback content = (Content.WideFeedback) recipe.content();
        return new ScoreRows(recipe, content, new Instants(), new Scales(List.of(), content.surveys()))
                .read(row(recipe, values));
    }

    private static FromRow<FeedbackDraft> response(String... values) throws RowFault {
        Recipe recipe = RecipeReading.read(RESPONSES);
        Survey stars = new Survey("1", "Stars", 1, 10, true, 9, 4, null);
        return new FeedbackRows(
                        recipe,
                        (Content.LongFeedback) recipe.content(),
                        new Instants(),
                        new Scales(List.of(stars), List.of()))
                .read(row(recipe, values));
    }

    private static String codeOf(String... values) {
        try {
            response(values);
            return "none";
        } catch (RowFault fault) {
            return fault.code();
        }
    }

    private static SampleRow row(Recipe recipe, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new SampleRow(recipe, values);
    }
}
