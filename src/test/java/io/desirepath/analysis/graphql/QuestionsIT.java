package io.desirepath.analysis.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import io.desirepath.workspace.Workspace;
import io.desirepath.workspace.Workspaces;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Questions at the edge of what can be asked. */
@ApplicationTest
class QuestionsIT {
    private TestClient client;

    @BeforeEach
    void meet(TestClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"P106751991167D", "P106751991168D", "P36501D", "PT0S", "PT0.5S"})
    void refusesAWindowThatNoWalkCanHave(String window) {
        interactions("c1,Visit,2026-03-01T00:00:00Z");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode answer = ask(
                journey,
                "analysis(filter: {counting: WALKS, window: \"" + window + "\"}) { entrants touchpoints { visits } }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("WINDOW_OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void refusesAnInstantThatNoCalendarHas(String instant) {
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode answer = ask(journey, "analysis(filter: {asOf: \"" + instant + "\"}) { entrants }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void answersWithTheLongestWindow() {
        interactions("c1,Visit,2026-03-01T00:00:00Z", "c1,Visit,2026-03-02T00:00:00Z");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode analysis = analysis(
                journey,
                "(filter: {window: \"P36500D\", asOf: \"9999-12-31T00:00:00Z\"}) { matured touchpoints { visits } }");

        assertThat(analysis.get("matured").asInt()).isEqualTo(1);
        assertThat(analysis.at("/touchpoints/0/visits").asInt()).isEqualTo(2);
    }

    @Test
    void saysNothingOfGoingOnFromAStageOfExitTouchpointsOnly() {
        interactions(
                "c1,Booked,2026-03-01T00:00:00Z",
                "c1,Canceled,2026-03-02T00:00:00Z",
                "c2,Booked,2026-03-01T00:00:00Z",
                "c2,Stayed,2026-03-03T00:00:00Z");
        String journey = journey("[{name: \"Book\", touchpoints: [{name: \"Booked\"}]},"
                + " {name: \"Stay\", touchpoints: [{name: \"Stayed\", flags: [GOAL]}]},"
                + " {name: \"Gone\", touchpoints: [{name: \"Canceled\", flags: [EXIT]}]}]");

        JsonNode stages = analysis(
                        journey,
                        "(filter: {asOf: \"2027-01-01T00:00:00Z\"}) { stages { goOn { value reason } exits { value numerator reason } } }")
                .get("stages");

        assertThat(stages.at("/0/exits/numerator").asInt()).isEqualTo(1);
        assertThat(stages.at("/0/goOn/value").asDouble()).isEqualTo(0.5);
        assertThat(stages.at("/2/goOn/value").isNull()).isTrue();
        assertThat(stages.at("/2/goOn/reason").asString()).isEqualTo("EXIT_TOUCHPOINT");
        assertThat(stages.at("/2/exits/reason").asString()).isEqualTo("EXIT_TOUCHPOINT");
    }

    @Test
    void breaksFeedbackDownByWhatCustomersAreAlsoWithoutWalks() {
        upload(
                "customers",
                "\"customer\": \"customer\", \"attributes\": [\"region\"]",
                "customer,region\na,North\nb,North\nc,South\n");
        upload(
                "feedback",
                "\"customer\": \"customer\", \"at\": \"at\", \"touchpoint\": \"about\", \"metric\": {\"text\": \"CSAT\"}, \"score\": \"score\"",
                "customer,at,about,score\na,2026-03-01,Visit,5\nb,2026-03-01,Visit,1\nc,2026-03-01,Visit,5\nd,2026-03-01,Visit,4\n");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode groups = analysis(
                        journey,
                        "{ breakdown(by: {attribute: {name: \"region\"}}) {"
                                + " value analysis { satisfaction(metric: CSAT) { score responses } } } }")
                .get("breakdown");

        assertThat(groups.valueStream()
                        .map(group -> group.get("value").asString("none") + " "
                                + group.at("/analysis/satisfaction/score") + " of "
                                + group.at("/analysis/satisfaction/responses")))
                .containsExactlyInAnyOrder("North 50.0 of 2", "South 100.0 of 1", "none 100.0 of 1");
    }

    @Test
    void answersAGroupThatIsAskedForUnderTwoNames() {
        interactions("c1,Visit,2026-03-01T00:00:00Z");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode group = analysis(
                        journey,
                        "{ breakdown(by: {entryChannel: true}) { a: analysis { entrants } b: analysis { stages { reached } } } }")
                .at("/breakdown/0");

        assertThat(group.at("/a/entrants").asInt()).isEqualTo(1);
        assertThat(group.at("/b/stages/0/reached").asInt()).isEqualTo(1);
    }

    @Test
    void takesNullForWhatIsSaidWhereNothingIsSaid() {
        interactions("c1,Visit,2026-03-01T00:00:00Z", "c1,Pay,2026-03-02T00:00:00Z");
        String journey =
                journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}, {name: \"Pay\", flags: [GOAL]}]}]");

        JsonNode analysis = analysis(
                journey,
                "(filter: {asOf: \"2027-01-01T00:00:00Z\"}) { bottlenecks(first: null, rankBy: null, minReach: null) { touchpoint { name } }"
                        + " breakdown(by: {entryChannel: true}, first: null) { value } }");

        assertThat(analysis.get("bottlenecks")).hasSize(1);
        assertThat(analysis.get("breakdown")).hasSize(1);
        assertThat(ask(journey, "touchpoints { feedback(lowOnly: null, commentedOnly: null) { totalCount } }")
                        .get("errors"))
                .isNull();
    }

    @Test
    void ranksByWaitingAlsoWhereWaitingIsNotShown() {
        interactions(
                "c1,Visit,2026-03-01T00:00:00Z",
                "c1,Look,2026-03-02T00:00:00Z",
                "c1,Call,2026-03-09T00:00:00Z",
                "c1,Pay,2026-03-10T00:00:00Z");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}, {name: \"Look\"},"
                + " {name: \"Call\"}, {name: \"Pay\", flags: [GOAL]}]}]");

        JsonNode ranked = analysis(
                journey,
                "(filter: {asOf: \"2027-01-01T00:00:00Z\"}) { bottlenecks(rankBy: WAITING) { touchpoint { name } } }");

        assertThat(ranked.get("bottlenecks")
                        .valueStream()
                        .map(each -> each.at("/touchpoint/name").asString()))
                .containsExactly("Call", "Look", "Visit");
    }

    @Test
    void saysWhyConformanceHasNoValue() {
        interactions("c1,Visit,2026-03-01T00:00:00Z");
        String stages = "[{name: \"Shop\", touchpoints: [{name: \"Visit\"}, {name: \"Pay\"}]}]";
        String fields =
                "(filter: {asOf: \"2027-01-01T00:00:00Z\"}) { conformance { fitness { value denominator reason }"
                        + " conforming { reason } unplanned { occurrences } } }";
        String drawn = journey(stages + ", transitions: [{from: \"Visit\", to: \"Pay\"}]");

        assertThat(analysis(drawn, fields).at("/conformance/fitness/reason").asString())
                .isEqualTo("NO_TRANSITIONS");
        assertThat(analysis(drawn, "(filter: {from: \"2026-04-01T00:00:00Z\"}) { conformance { fitness { reason } } }")
                        .at("/conformance/fitness/reason")
                        .asString())
                .isEqualTo("NO_WALKS");
        interactions("c2,Visit,2026-03-01T00:00:00Z", "c2,Pay,2026-03-02T00:00:00Z");
        JsonNode undrawn = analysis(journey(stages), fields).get("conformance");
        assertThat(undrawn.at("/fitness/value").isNull()).isTrue();
        assertThat(undrawn.at("/fitness/denominator").asInt()).isEqualTo(1);
        assertThat(undrawn.at("/fitness/reason").asString()).isEqualTo("NOTHING_PLANNED");
        assertThat(undrawn.at("/conforming/reason").asString()).isEqualTo("NOTHING_PLANNED");
        assertThat(undrawn.at("/unplanned/0/occurrences").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conformance { variants(first: 101) { walks } }",
                "conformance { variants(first: -1) { walks } }",
                "conformance { unplanned(first: 101) { walks } }",
                "conformance { variants { touchpoints(first: -1) { name } } }",
                "paths(input: {}) { walks }",
                "paths(input: {from: <id>, to: <id>}) { walks }",
                "paths(input: {from: <id>, steps: 0}) { walks }",
                "paths(input: {to: <id>, steps: 11}) { walks }",
                "paths(input: {to: <id>, nodesPerLevel: 0}) { walks }"
            })
    void refusesPathsAndVariantsThatCannotBeAsked(String fields) {
        interactions("c1,Visit,2026-03-01T00:00:00Z");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode answer = ask(journey, "analysis { " + fields.replace("<id>", touchpoint(journey)) + " }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void answersPathsToATouchpointThatNobodyReaches() {
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode paths = analysis(
                        journey,
                        "{ paths(input: {from: " + touchpoint(journey)
                                + "}) { walks nodes { level walks } links { walks } } }")
                .get("paths");

        assertThat(paths.get("walks").asInt()).isZero();
        assertThat(paths.get("nodes")).hasSize(1);
        assertThat(paths.get("links")).isEmpty();
    }

    private String touchpoint(String journey) {
        return ask(journey, "touchpoints { id }")
                .at("/data/journey/touchpoints/0/id")
                .toString();
    }

    @Test
    void refusesACursorOfAnotherList() {
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        // "unlike" in the letters that cursors are written in.
        JsonNode answer = ask(journey, "touchpoints { feedback(after: \"dW5saWtl\") { totalCount } }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void refusesToDiscoverMoreTouchpointsThanAJourneyHas() {
        interactions(IntStream.range(0, 2_001)
                .mapToObj(i -> "c1,page " + i + ",2026-03-01T00:00:00Z")
                .toArray(String[]::new));

        JsonNode answer =
                post("mutation { discoverJourney(input: {name: \"All\"}) { errors { code path } } }", Map.of());

        assertThat(answer.at("/data/discoverJourney/errors/0/code").asString()).isEqualTo("TOO_MANY_ELEMENTS");
        assertThat(answer.at("/data/discoverJourney/errors/0/path/0").asString())
                .isIn("names", "input");
    }

    private void interactions(String... rows) {
        upload(
                "interactions",
                "\"customer\": \"customer\", \"name\": \"name\", \"at\": \"at\"",
                IntStream.range(0, rows.length)
                        .mapToObj(i -> rows[i])
                        .collect(Collectors.joining("\n", "customer,name,at\n", "\n")));
    }

    private void upload(String kind, String columns, String content) {
        new Upload(client)
                .accepted(
                        "{\"kind\": \"%s\", \"format\": \"csv\", \"columns\": {%s}}".formatted(kind, columns),
                        kind + ".csv",
                        content.getBytes(StandardCharsets.UTF_8));
    }

    private String journey(String stages) {
        JsonNode made = post(
                "mutation { createJourney(input: {name: \"Ours\", stages: " + stages
                        + "}) { journey { id } errors { message } } }",
                Map.of());
        assertThat(made.at("/data/createJourney/errors")).isEmpty();
        return made.at("/data/createJourney/journey/id").asString();
    }

    @Test
    void comparesOnSeveralScalesAtSeveralPlacesAtOnce() {
        interactions("c1,Visit,2026-03-01T00:00:00Z", "c2,Visit,2026-04-01T00:00:00Z");
        upload(
                "feedback",
                "\"customer\": \"customer\", \"at\": \"at\", \"touchpoint\": \"about\", \"metric\": \"metric\", \"score\": \"score\"",
                """
                        customer,at,about,metric,score
                        c1,2026-03-02,Visit,CSAT,5
                        c2,2026-04-02,Visit,CSAT,1
                        c2,2026-04-03,Visit,NPS,9
                        """);
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode comparison = analysis(
                        journey,
                        "(filter: {from: \"2026-04-01T00:00:00Z\", asOf: \"2026-12-01T00:00:00Z\"}) {"
                                + " compare(with: {to: \"2026-04-01T00:00:00Z\"}) { asOf"
                                + " any: satisfaction { here { metric responseRate { numerator denominator } } }"
                                + " nps: satisfaction(metric: NPS) { difference { value reason } }"
                                + " stages { satisfaction(metric: CSAT) { with { score } difference { value } } }"
                                + " touchpoints { exits { with { numerator } } } } }")
                .get("compare");

        assertThat(comparison.get("asOf").asString()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(comparison.at("/any/here/metric").asString()).isEqualTo("CSAT");
        assertThat(comparison.at("/any/here/responseRate").toString()).isEqualTo("{\"numerator\":1,\"denominator\":1}");
        assertThat(comparison.at("/nps/difference/reason").asString()).isEqualTo("NO_RESPONSES");
        assertThat(comparison.at("/stages/0/satisfaction/difference/value").asDouble())
                .isEqualTo(-100);
        assertThat(comparison.at("/stages/0/satisfaction/with/score").asDouble())
                .isEqualTo(100);
        assertThat(comparison.at("/touchpoints/0/exits/with/numerator").asInt()).isEqualTo(1);
    }

    @Test
    void refusesATimeZoneThatIsNone() {
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode answer = ask(journey, "analysis { trend(bucket: DAY, timeZone: \"Atlantis\") { label } }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void beginsDaysInTheWorkspacesTimeZone(@Autowired Workspaces workspaces) {
        interactions("c1,Visit,2026-02-28T23:30:00Z");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");
        workspaces
                .save(new Workspace(new WorkspaceId(client.workspace()), "Shop", false, ZoneId.of("Europe/Warsaw")))
                .block();

        JsonNode trends = analysis(
                journey,
                "{ here: trend(bucket: DAY) { label } there: trend(bucket: DAY, timeZone: \"UTC\") { label } }");

        assertThat(trends.at("/here/0/label").asString()).isEqualTo("2026-03-01");
        assertThat(trends.at("/there/0/label").asString()).isEqualTo("2026-02-28");
    }

    @Test
    void answersTrendsOfGroups() {
        interactions("c1,Visit,2026-03-01T00:00:00Z", "c2,Visit,2026-03-03T00:00:00Z");
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode group = analysis(
                        journey,
                        "{ breakdown(by: {entryChannel: true}) { analysis { trend(bucket: DAY) { label entrants } } } }")
                .at("/breakdown/0/analysis/trend");

        assertThat(group.valueStream().map(point -> point.get("label").asString() + " " + point.get("entrants")))
                .containsExactly("2026-03-01 1", "2026-03-02 0", "2026-03-03 1");
    }

    @Test
    void saysWhichExitRateCannotBeChanged() {
        String journey = journey("[{name: \"Shop\", touchpoints: [{name: \"Visit\"}]}]");

        JsonNode answer = ask(
                journey,
                "analysis { whatIf(changes: [{touchpoint: \"none\", exitRate: 0}]) {" + " conversion { value } } }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
    }

    private JsonNode analysis(String journey, String rest) {
        JsonNode answer = ask(journey, "analysis" + rest);
        assertThat(answer.get("errors")).as("errors in %s", answer).isNull();
        return answer.at("/data/journey/analysis");
    }

    private JsonNode ask(String journey, String fields) {
        return post("query ($id: ID!) { journey(id: $id) { " + fields + " } }", Map.of("id", journey));
    }

    private JsonNode post(String document, Map<String, Object> variables) {
        return client.http()
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", document, "variables", variables))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
