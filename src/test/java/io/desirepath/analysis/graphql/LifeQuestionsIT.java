package io.desirepath.analysis.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Questions about lives at the edge of what can be asked. {@code ID} is the journey, {@code IN} and {@code OUT} its
 * touchpoints.
 */
@ApplicationTest
class LifeQuestionsIT {
    private TestClient client;
    private JsonNode journey;

    @BeforeEach
    void draw(TestClient client) {
        this.client = client;
        journey = post("mutation { createJourney(input: {name: \"Ours\", stages: [{name: \"All\","
                        + " touchpoints: [{name: \"In\"}, {name: \"Out\"}]}]})"
                        + " { journey { id touchpoints { id } } errors { message } } }")
                .at("/data/createJourney/journey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_FOUND | survival(customers: {journey: \"nonsense\"}) { asOf }",
                "NOT_FOUND | churn(customers: {journey: IN}, from: \"2026-01-01T00:00:00Z\") { asOf }",
                "NOT_FOUND | survival(customers: {journey: ID, entry: [ID]}) { asOf }",
                "WINDOW_OUT_OF_RANGE | survival(customers: {journey: ID, inactivity: \"PT0S\"}) { asOf }",
                "BAD_REQUEST | survival(customers: {journey: ID}, by: {attribute: {name: \"a\", attribution: LAST}}) { asOf }",
                "BAD_REQUEST | survival(customers: {journey: ID}, first: 21) { asOf }",
                "BAD_REQUEST | survival(customers: {journey: ID}) { curve { steps(most: 0) { lost } } }",
                "BAD_REQUEST | survival(customers: {journey: ID}) { curve { at(times: []) { lost } } }",
                "BAD_REQUEST | retention(customers: {journey: ID}, from: \"2026-02-01T00:00:00Z\", to: \"2026-01-01T00:00:00Z\") { asOf }",
                "BAD_REQUEST | cohortRetention(customers: {journey: ID}, zone: \"Atlantis\") { asOf }",
                "BAD_REQUEST | cohortRetention(customers: {journey: ID}, buckets: 101) { asOf }",
                "BAD_REQUEST | resolutionTime(input: {journey: ID, opening: IN, resolution: IN}) { asOf }",
                "NOT_FOUND | resolutionTime(input: {journey: ID, opening: IN, resolution: ID}) { asOf }",
                "BAD_REQUEST | resolutionTime(input: {journey: ID, opening: IN, resolution: OUT, workingHours: {zone: \"UTC\", from: \"17:00\"}}) { asOf }",
                "BAD_REQUEST | resolutionTime(input: {journey: ID, opening: IN, resolution: OUT, workingHours: {zone: \"UTC\", to: \"5 pm\"}}) { asOf }",
                "BAD_REQUEST | resolutionTime(input: {journey: ID, opening: IN, resolution: OUT, workingHours: {zone: \"UTC\", days: []}}) { asOf }",
            })
    void refusesWhatMakesNoSense(String code, String question) {
        assertThat(ask(question).at("/errors/0/extensions/code").asString())
                .as(question)
                .isEqualTo(code);
    }

    @Test
    void hasAReasonForEveryNumberThatNobodyGivesRiseTo() {
        JsonNode answer = ask("""
                survival(customers: {journey: ID}, by: {entryChannel: true}) {
                  curve { customers median { reason } at(times: ["P1D"]) { survival { reason } } } groups { value } logRank { reason } }
                retention(customers: {journey: ID}, from: "2020-01-01T00:00:00Z") { rate { reason } activeAtEnd }
                churn(customers: {journey: ID}, from: "2020-01-01T00:00:00Z", to: "9999-01-01T00:00:00Z") { rate { reason } losses { share { value } } }
                cohortRetention(customers: {journey: ID}, buckets: 1) { cohorts { customers } all { reason } }
                resolutionTime(input: {journey: ID, opening: IN, resolution: OUT, promised: "P1D"}) {
                  openings elapsed { reason } withinPromise { reason } }
                lifetimeValue(customers: {journey: ID}) { mean { reason } }
                """).get("data");

        assertThat(answer.at("/survival/curve/customers").asInt()).isZero();
        assertThat(answer.at("/survival/groups")).isEmpty();
        assertThat(answer.at("/cohortRetention/cohorts")).isEmpty();
        assertThat(List.of(
                                "/survival/curve/median",
                                "/survival/curve/at/0/survival",
                                "/survival/logRank",
                                "/retention/rate",
                                "/churn/rate",
                                "/cohortRetention/all/0",
                                "/resolutionTime/elapsed",
                                "/resolutionTime/withinPromise",
                                "/lifetimeValue/mean")
                        .stream()
                        .map(path -> answer.at(path + "/reason").asString()))
                .containsExactly(
                        "NO_CUSTOMERS",
                        "NO_CUSTOMERS",
                        "TOO_FEW",
                        "NO_ACTIVE_CUSTOMERS",
                        "PERIOD_NOT_OVER",
                        "NO_CUSTOMERS",
                        "NO_DURATIONS",
                        "NO_DURATIONS",
                        "NO_CUSTOMERS");
    }

    private JsonNode ask(String question) {
        return post("{ "
                + question.replaceAll("\\bID\\b", "<0>")
                        .replaceAll("\\bIN\\b", "<1>")
                        .replaceAll("\\bOUT\\b", "<2>")
                        .replace("<0>", id(journey))
                        .replace("<1>", id(journey.at("/touchpoints/0")))
                        .replace("<2>", id(journey.at("/touchpoints/1")))
                + " }");
    }

    private static String id(JsonNode node) {
        return '"' + node.get("id").asString() + '"';
    }

    private JsonNode post(String document) {
        return Objects.requireNonNull(client.http()
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", document))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
