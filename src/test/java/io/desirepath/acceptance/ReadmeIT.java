package io.desirepath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What README.md tells a newcomer to type, typed. */
@ApplicationTest
class ReadmeIT {
    private static final Pattern CURL = Pattern.compile("^curl .*/api/imports.*$", Pattern.MULTILINE);
    private static final Pattern GRAPHQL = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);

    @Test
    void leadsFromTwoFilesToWhereCustomersAreLost(TestClient client) throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        List<JsonNode> imports = CURL.matcher(readme)
                .results()
                .map(match -> run(match.group(), client))
                .toList();
        assertThat(imports).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.get("status").asString()).isEqualTo("COMPLETED");
            assertThat(answer.get("accepted").asInt())
                    .isPositive()
                    .isEqualTo(answer.get("read").asInt());
        });

        List<String> documents =
                GRAPHQL.matcher(readme).results().map(match -> match.group(1)).toList();
        assertThat(documents).hasSize(2);
        assertThat(ask(client, documents.get(0)).at("/discoverJourney/errors")).isEmpty();
        JsonNode analysis = ask(client, documents.get(1)).at("/journeys/edges/0/node/analysis");

        assertThat(analysis.at("/bottlenecks/0/touchpoint/name").asString()).isEqualTo("Product page");
        // Counted by hand: of the 47 who entered 30 days before the newest row, 43 came to the page, 17 no further.
        assertThat(analysis.at("/bottlenecks/0/exits/numerator").asInt()).isEqualTo(17);
        assertThat(analysis.at("/bottlenecks/0/exits/denominator").asInt()).isEqualTo(43);
        assertThat(analysis.at("/touchpoints")).anySatisfy(touchpoint -> {
            assertThat(touchpoint.at("/touchpoint/name").asString()).isEqualTo("Payment");
            assertThat(touchpoint.at("/satisfaction/responses").asInt()).isPositive();
        });
    }

    /** Runs the very line, but for the address and the workspace. */
    private static JsonNode run(String line, TestClient client) {
        String here = line.replace("http://localhost:8080", client.address().toString()) + " -H 'Desirepath-Workspace: "
                + client.workspace() + "'";
        try {
            Process curl = new ProcessBuilder("bash", "-c", here).start();
            byte[] answer = curl.getInputStream().readAllBytes();
            assertThat(curl.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return JsonMapper.shared().readTree(answer);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode ask(TestClient client, String document) {
        JsonNode answer = client.http()
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", document))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer.get("errors")).as("errors in %s", answer).isNull();
        return answer.get("data");
    }
}
