package io.desirepath.intake.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.shared.Refusal;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeReadingTests {
    private static final String SIMPLE = """
            {"kind": "interactions", "format": "csv", "columns": {"customer": "a", "name": "b", "at": "c"}}
            """;

    @Test
    void readsColumnsTextsAndTimes() {
        Recipe recipe = RecipeReading.read("""
                {"kind": "interactions", "format": "csv",
                 "csv": {"delimiter": ";", "charset": "windows-1250"},
                 "zone": "Europe/Warsaw", "decimal": ",",
                 "columns": {
                   "id": "order_id", "customer": {"text": "shop-{ customer_no }-{{x}}"}, "case": null, "name": "step",
                   "at": {"column": "day", "patterns": ["dd.MM.yyyy HH:mm", "dd.MM.yyyy"], "locale": "pl",
                          "plus": {"hours": 2}, "minus": {"days": "{lead}"}},
                   "value": {"column": "net", "missing": ["NA", 0]},
                   "attributes": ["city", {"name": "Club", "column": "club_member"}]},
                 "when": [{"column": "step", "notIn": ["x"]}, {"column": "state", "in": ["ok", 1]}]}
                """);

        Content.Interactions content = (Content.Interactions) recipe.content();
        Content.Made made = content.made().getFirst();
        Timing.Read at = (Timing.Read) made.at();
        assertThat(recipe.csv()).isEqualTo(new CsvShape(';', '"', Charset.forName("windows-1250")));
        assertThat(recipe.decimal()).isEqualTo(',');
        assertThat(recipe.columns())
                .containsExactlyInAnyOrder(
                        "order_id", "customer_no", "step", "day", "lead", "net", "city", "club_member", "state");
        assertThat(recipe.needed()).containsExactlyInAnyOrder("order_id", "customer_no", "step", "day");
        assertThat(content.caseId()).isNull();
        assertThat(content.customer().pieces()).hasSize(3);
        assertThat(at.zone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(at.patterns()).extracting(Timing.Pattern::pattern).containsExactly("dd.MM.yyyy HH:mm", "dd.MM.yyyy");
        assertThat(at.shifts())
                .extracting(shift -> shift.unit() + " " + shift.sign())
                .containsExactly(ChronoUnit.HOURS + " 1", ChronoUnit.DAYS + " -1");
        assertThat(made.value()).isNotNull();
        assertThat(made.value().missing()).containsExactlyInAnyOrder("NA", "0");
        assertThat(content.attributes()).extracting(Attribute::name).containsExactly("city", "Club");
        assertThat(recipe.when()).extracting(Condition::wanted).containsExactly(false, true);
        assertThat(recipe.rowIds()).isFalse();
    }

    @Test
    void needsRowIdsWhereNoIdIsNamedOrTheyAreUsed() {
        assertThat(RecipeReading.read(SIMPLE).rowIds()).isTrue();
        assertThat(RecipeReading.read(SIMPLE.replace("\"customer\"", "\"id\": \"x\", \"customer\""))
                        .rowIds())
                .isFalse();
        assertThat(RecipeReading.read(SIMPLE.replace("\"a\"", "{\"text\": \"{#row}\"}")
                                .replace("\"name\"", "\"id\": \"x\", \"name\""))
                        .rowIds())
                .isTrue();
    }

    @Test
    void readsSeveralInteractionsOfARowWhichInheritWhatTheyDoNotSay() {
        Recipe recipe = RecipeReading.read("""
                {"kind": "interactions", "format": "ndjson",
                 "columns": {"customer": {"text": "{#row}"}, "at": "day", "channel": "via", "value": "price"},
                 "each": [{"name": {"text": "Booked"}},
                          {"name": {"text": "Changed"}, "at": "previous", "when": {"column": "n", "notIn": ["0"]}},
                          {"name": "end", "at": "last", "channel": {"text": "desk"}}]}
                """);

        List<Content.Made> made = ((Content.Interactions) recipe.content()).made();
        assertThat(made).extracting(Content.Made::place).containsExactly(1, 2, 3);
        assertThat(made.get(1).at()).isInstanceOf(Timing.Previous.class);
        assertThat(made.get(0).channel()).extracting(Text::source).isEqualTo("via");
        assertThat(made.get(2).channel()).extracting(Text::source).isEqualTo("desk");
        assertThat(made.get(2).value()).extracting(Text::source).isEqualTo("price");
        assertThat(recipe.needed()).containsExactly("day", "end", "last");
    }

    @Test
    void readsWideFeedbackWithItsSurveys() {
        Recipe recipe = RecipeReading.read("""
                {"kind": "feedback", "format": "csv", "columns": {"customer": "id", "at": "day"},
                 "scores": [
                   {"column": "Q7", "touchpoint": "Food", "metric": "csat", "missing": ["0", 6, ""]},
                   {"column": "Q7", "stage": "Inside", "survey": "Ease"},
                   {"column": "NPS", "journey": "Visit", "metric": "NPS", "comment": "why"},
                   {"comment": "free", "journey": "Visit"}],
                 "surveys": [{"name": "Ease", "min": 1, "max": 5, "topBox": 4, "low": 2}]}
                """);

        Content.WideFeedback content = (Content.WideFeedback) recipe.content();
        assertThat(content.scores()).extracting(Content.Score::place).containsExactly("Q7", "Q7/2", "NPS", "free");
        assertThat(content.scores())
                .extracting(Content.Score::kind)
                .containsExactly(SubjectKind.TOUCHPOINT, SubjectKind.STAGE, SubjectKind.JOURNEY, SubjectKind.JOURNEY);
        assertThat(content.scores())
                .extracting(Content.Score::metric)
                .containsExactly(Metric.CSAT, null, Metric.NPS, null);
        assertThat(content.surveys().getFirst().higherIsBetter()).isTrue();
    }

    @Test
    void readsLongFeedbackAndCustomers() {
        assertThat(RecipeReading.read("""
                        {"kind": "feedback", "format": "csv", "columns": {"customer": "a", "at": "b", "touchpoint": "t",
                         "stage": "s", "metric": {"text": "NPS"}, "score": "n", "comment": "c", "language": "l"}}
                        """).content()).isInstanceOf(Content.LongFeedback.class);
        assertThat(RecipeReading.read("""
                        {"kind": "customers", "format": "ndjson", "columns": {"customer": "a", "attributes": ["b"]}}
                        """).rowIds()).isFalse();
    }

    @Test
    void namesThePathAndTheNearestKeyOfAnUnknownOne() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> RecipeReading.read(
                        SIMPLE.replace("\"at\": \"c\"", "\"at\": {\"column\": \"c\", \"patern\": []}")));

        assertThat(refusal.problem().code()).isEqualTo("UNKNOWN_KEY");
        assertThat(refusal.problem().path()).containsExactly("columns", "at", "patern");
        assertThat(refusal.problem().message())
                .contains("\"columns.at.patern\"")
                .contains("Nearest: \"patterns\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{ | BAD_RECIPE | no JSON",
                "[] | MISSING_KEY | kind",
                "{\"kind\": \"interactions\", \"kind\": \"feedback\"} | BAD_RECIPE | Duplicate",
                "{\"kind\": \"interaction\"} | BAD_VALUE | Nearest: \"interactions\"",
                "{\"kind\": \"interactions\", \"format\": \"xlsx\", \"columns\": {}} | UNSUPPORTED_FORMAT | csv, ndjson",
                "{\"kind\": \"interactions\", \"format\": \"xes\", \"columns\": {}} | UNSUPPORTED_FORMAT | csv, ndjson",
                "{\"kind\": \"interactions\", \"format\": \"csv\"} | MISSING_KEY | columns",
                "{\"kind\": \"interactions\", \"format\": \"csv\", \"columns\": {\"name\": \"a\"}} | MISSING_KEY | columns.customer",
                "{\"kind\": \"customers\", \"format\": \"csv\", \"columns\": {\"customer\": \"a\"}} | MISSING_KEY | columns.attributes",
                "{\"kind\": \"customers\", \"format\": \"csv\", \"each\": [], \"columns\": {}} | UNKNOWN_KEY | each",
            })
    void refusesWhatIsNoRecipe(String json, String code, String part) {
        assertThatThrownBy(() -> RecipeReading.read(json))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code)
                .hasMessageContaining(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"at\": {\"column\": \"c\", \"patterns\": [\"HH:mm\"]}",
                "\"at\": {\"column\": \"c\", \"patterns\": [\"yyyy-bb\"]}",
                "\"at\": {\"column\": \"c\", \"zone\": \"Europe/Warszawa\"}",
                "\"at\": {\"column\": \"c\", \"locale\": \"english please\"}",
                "\"at\": {\"column\": \"c\", \"text\": \"{c}\"}",
                "\"at\": {\"patterns\": [\"yyyy-MM-dd\"]}",
                "\"at\": {\"text\": \"{c\"}",
                "\"at\": {\"text\": \"{#rows}\"}",
                "\"at\": {\"text\": \"{}\"}",
                "\"at\": {\"column\": \"c\", \"plus\": {\"fortnights\": 1}}",
                "\"at\": 7",
                "\"at\": \"\"",
                "\"at\": \"c\", \"attributes\": [\"x\", \"x\"]",
                "\"at\": \"c\", \"attributes\": \"x\"",
            })
    void refusesValuesThatCannotBe(String columns) {
        String json =
                "{\"kind\": \"interactions\", \"format\": \"csv\", \"columns\": {\"customer\": \"a\", \"name\": \"b\", "
                        + columns + "}}";

        assertThatThrownBy(() -> RecipeReading.read(json))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("columns.at".substring(0, 7))
                .hasMessageContaining("Nothing was read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"csv\": {\"delimiter\": \"ab\"}",
                "\"csv\": {\"delimiter\": \"\\n\"}",
                "\"csv\": {\"delimiter\": \"\\\"\"}",
                "\"csv\": {\"charset\": \"utf-9\"}",
                "\"decimal\": \"comma\"",
                "\"when\": {\"column\": \"a\"}",
                "\"when\": {\"column\": \"a\", \"in\": [], \"notIn\": []}",
                "\"each\": []",
                "\"each\": [{\"name\": {\"text\": \"x\"}, \"at\": \"previous\"}]",
            })
    void refusesRulesThatCannotBe(String rule) {
        String columns = rule.startsWith("\"each\"")
                ? "{\"customer\": \"a\"}"
                : "{\"customer\": \"a\", \"name\": \"b\", \"at\": \"c\"}";

        assertThatThrownBy(() -> RecipeReading.read("{\"kind\": \"interactions\", \"format\": \"csv\", \"columns\": "
                        + columns + ", " + rule + "}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BAD_VALUE");
    }

    @Test
    void saysWhereASurveyOfTheRecipeHasNoScale() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> RecipeReading.read("""
                {"kind": "feedback", "format": "csv", "columns": {"customer": "a", "at": "b"},
                 "scores": [{"column": "c", "stage": "S", "survey": "E"}],
                 "surveys": [{"name": "E", "min": 5, "max": 1, "topBox": 4, "low": 2}]}
                """));

        assertThat(refusal.problem().code()).isEqualTo("BAD_SCALE");
        assertThat(refusal.problem().path()).containsExactly("surveys", "0", "max");
    }

    @Test
    void refusesARecipeThatIsTooLong() {
        assertThatThrownBy(() -> RecipeReading.read(SIMPLE.replace("\"a\"", "\"" + "a".repeat(300_000) + "\"")))
                .hasMessageContaining("BAD_RECIPE");
    }
}
