package io.desirepath.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * The generated shop of a running application, made where it is not there yet.
 *
 * @param client speaks to the sample's workspace
 * @param journey the id of its journey
 * @param asOf its newest interaction
 */
public record SampleShop(TestClient client, String journey, OffsetDateTime asOf) {
    private static final int CUSTOMERS = 3_000;

    /** The shop, with {@value #CUSTOMERS} customers where it has to be made. */
    public static SampleShop in(TestClient anywhere) {
        JsonNode sample = sample(anywhere);
        if (sample.get("status").asString().equals("ABSENT")) {
            anywhere.graphql()
                    .document("mutation { generateSample(input: {customers: " + CUSTOMERS
                            + ", seed: 1}) { errors { code message } } }")
                    .execute()
                    .path("generateSample.errors")
                    .entityList(Object.class)
                    .hasSize(0);
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> sample(anywhere).get("status").asString().equals("READY"));
        JsonNode ready = sample(anywhere);
        TestClient client = anywhere.in(ready.get("workspace").asString());
        String journey = ready.get("journeyId").asString();
        String asOf = client.graphql()
                .document("query ($journey: ID!) { journey(id: $journey) { analysis { asOf } } }")
                .variable("journey", journey)
                .execute()
                .path("journey.analysis.asOf")
                .entity(String.class)
                .get();
        return new SampleShop(client, journey, OffsetDateTime.parse(asOf));
    }

    /** Asks; fails on any error. Returns {@code data}. */
    public JsonNode ask(String document, Map<String, Object> variables) {
        JsonNode answer = client.http()
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", document, "variables", variables))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer.get("errors")).as("errors in %s", answer).isNull();
        return answer.get("data");
    }

    private static JsonNode sample(TestClient client) {
        return client.graphql()
                .document("{ sample { status workspace journeyId } }")
                .execute()
                .path("sample")
                .entity(JsonNode.class)
                .get();
    }
}
