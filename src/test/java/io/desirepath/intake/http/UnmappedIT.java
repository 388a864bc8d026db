package io.desirepath.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an import says of interactions that are on no map. */
@ApplicationTest
class UnmappedIT {
    private static final String RECIPE = """
            {"kind": "interactions", "format": "csv", "columns": {"id": "id", "customer": "customer", "at": "at"},
             "each": [{"name": "first"}, {"name": "second", "when": {"column": "second", "notIn": [""]}}]}
            """;
    private static final String HEADER = "id,customer,at,first,second\n";

    private TestClient client;

    @BeforeEach
    void meet(TestClient client) {
        this.client = client;
    }

    @Test
    void isAllWhereNobodyHasDrawnAMap() {
        JsonNode answer = taken("1,anna,2026-03-01,Visit,Pay\n2,ben,2026-03-01,Visit,\n");

        assertThat(answer.get("interactions").asLong()).isEqualTo(3);
        assertThat(answer.get("unmapped").asLong()).isEqualTo(3);
    }

    @Test
    void isWhatNoTouchpointOfAnyJourneyAccepts() {
        draw(Map.of("name", "Visit"));
        draw(Map.of(
                "name",
                "Help",
                "rule",
                Map.of("match", "PREFIX", "values", List.of("Call"), "channels", List.of("phone"))));

        JsonNode answer = taken("""
                1,anna,2026-03-01,Visit,Pay
                2,ben,2026-03-01,Visit,Call: late
                3,cleo,2026-03-01,Pay,pay
                """);

        assertThat(answer.get("interactions").asLong()).isEqualTo(6);
        assertThat(answer.get("unmapped").asLong()).as("Pay, Pay and pay").isEqualTo(3);
        assertThat(shown(answer).get("unmapped").asLong()).isEqualTo(3);
        client.graphql()
                .document("{ imports(first: 1) { edges { node { unmapped } } } }")
                .execute()
                .path("imports.edges[0].node.unmapped")
                .entity(Long.class)
                .isEqualTo(3L);
    }

    @Test
    void leavesOutWhatWasKnownAlready() {
        taken("1,anna,2026-03-01,Visit,\n");

        JsonNode answer = taken("1,anna,2026-03-01,Visit,\n2,ben,2026-03-01,Visit,\n");

        assertThat(answer.get("duplicate").asLong()).isEqualTo(1);
        assertThat(answer.get("unmapped").asLong()).isEqualTo(1);
    }

    /** More journeys than one page of their list holds. */
    @Test
    void looksAtEveryJourney() {
        for (int i = 0; i < 103; i++) {
            draw(Map.of("name", "Step " + i));
        }
        String rows = IntStream.range(0, 104)
                .mapToObj(i -> i + ",anna,2026-03-01,Step " + i + ",\n")
                .collect(Collectors.joining());

        assertThat(taken(rows).get("unmapped").asLong()).as("Step 103").isEqualTo(1);
    }

    @Test
    void isNotSaidOfFilesWithoutInteractions() {
        byte[] file = "customer,country\nanna,PL\n".getBytes(UTF_8);
        String recipe = """
                {"kind": "customers", "format": "csv", "columns": {"customer": "customer", "attributes": ["country"]}}
                """;

        assertThat(new Upload(client).accepted(recipe, "customers.csv", file).has("unmapped"))
                .isFalse();
    }

    private JsonNode taken(String rows) {
        return new Upload(client).accepted(RECIPE, "rows.csv", (HEADER + rows).getBytes(UTF_8));
    }

    private JsonNode shown(JsonNode answer) {
        return client.http()
                .get()
                .uri("/api/imports/{id}", answer.get("id").asString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private void draw(Map<String, Object> touchpoint) {
        client.graphql()
                .document("mutation ($input: CreateJourneyInput!) { createJourney(input: $input) { errors { code } } }")
                .variable(
                        "input",
                        Map.of(
                                "name",
                                "Shop",
                                "stages",
                                List.of(Map.of("name", "Buy", "touchpoints", List.of(touchpoint)))))
                .execute()
                .path("createJourney.errors")
                .entityList(Object.class)
                .hasSize(0);
    }
}
