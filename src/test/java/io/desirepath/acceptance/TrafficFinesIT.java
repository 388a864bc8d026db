package io.desirepath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.RealData;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 10 000 road traffic fines: from the file to the answers that a process-mining library gave for the same file. */
@ApplicationTest
class TrafficFinesIT {
    private static final String FILE = "traffic_fines/traffic_fines.csv.gz";
    private static final String ANALYSIS = """
            query ($journey: ID!, $asOf: DateTime) {
              journey(id: $journey) {
                analysis(filter: {counting: CUSTOMERS, asOf: $asOf}) {
                  asOf entrants converted dropped inProgress excluded matured
                  conversion { value numerator denominator low high reason }
                  touchpoints { touchpoint { name } reached visits exits { value numerator reason } }
                  transitions { from { name } to { name } occurrences walks }
                }
              }
            }
            """;

    private static JsonNode expected() {
        return JsonMapper.shared().readTree(RealData.bytes("traffic_fines/expected.json"));
    }

    @Test
    void answersAsTheProcessMiningLibraryDid(TestClient client) {
        JsonNode imported = new Upload(client)
                .accepted(RealData.recipe("traffic-fines"), "traffic_fines.csv.gz", RealData.bytes(FILE));
        assertThat(imported.get("accepted").asInt()).isEqualTo(34_724);
        assertThat(imported.get("read").asInt()).isEqualTo(34_724);

        String journey = discover(client);
        checkOpen(analysis(client, journey, null));
        checkMatured(analysis(client, journey, "2020-01-01T00:00:00Z"));
    }

    @Test
    void changesNotOneNumberWhenTheFileComesAgain(TestClient client) {
        Upload upload = new Upload(client);
        upload.accepted(RealData.recipe("traffic-fines"), "traffic_fines.csv.gz", RealData.bytes(FILE));
        String journey = discover(client);
        JsonNode before = analysis(client, journey, "2020-01-01T00:00:00Z");

        JsonNode again =
                upload.accepted(RealData.recipe("traffic-fines"), "traffic_fines.csv.gz", RealData.bytes(FILE));

        assertThat(again.get("duplicate").asInt()).isEqualTo(34_724);
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(analysis(client, journey, "2020-01-01T00:00:00Z")).isEqualTo(before);
    }

    @Test
    void followsTheSequenceColumnWhenTheRowsComeReversed(TestClient client) throws IOException {
        new Upload(client)
                .accepted(RealData.recipe("traffic-fines-sequenced"), "reversed.csv", reversed(RealData.bytes(FILE)));

        String journey = discover(client);

        checkOpen(analysis(client, journey, null));
        checkMatured(analysis(client, journey, "2020-01-01T00:00:00Z"));
    }

    private static void checkOpen(JsonNode analysis) {
        assertThat(analysis.get("entrants").asInt()).isEqualTo(10_000);
        assertThat(analysis.get("converted").asInt()).isEqualTo(4_626);
        assertThat(analysis.get("inProgress").asInt()).isEqualTo(5_374);
        assertThat(analysis.get("dropped").asInt()).isZero();
        assertThat(analysis.get("conversion").get("value").isNull()).isTrue();
        assertThat(analysis.get("conversion").get("reason").asString()).isEqualTo("NO_MATURED_WALKS");
        assertThat(analysis.get("touchpoints"))
                .allSatisfy(touchpoint -> assertThat(
                                touchpoint.get("exits").get("value").isNull())
                        .isTrue());
        checkFootfall(analysis);
    }

    private static void checkMatured(JsonNode analysis) {
        assertThat(analysis.get("entrants").asInt()).isEqualTo(10_000);
        assertThat(analysis.get("converted").asInt()).isEqualTo(4_626);
        assertThat(analysis.get("dropped").asInt()).isEqualTo(5_374);
        assertThat(analysis.get("inProgress").asInt()).isZero();
        assertThat(analysis.get("conversion").get("value").asDouble()).isEqualTo(0.4626);
        Map<String, Long> exits = new HashMap<>();
        analysis.get("touchpoints").forEach(touchpoint -> {
            long count = touchpoint.get("exits").get("numerator").asLong();
            if (count > 0) exits.put(touchpoint.get("touchpoint").get("name").asString(), count);
        });
        assertThat(exits)
                .isEqualTo(Map.of(
                        "Send Fine", 1_890L,
                        "Send for Credit Collection", 3_298L,
                        "Send Appeal to Prefecture", 180L,
                        "Appeal to Judge", 5L,
                        "Notify Result Appeal to Offender", 1L));
        checkFootfall(analysis);
    }

    /** Whole walks, also after the goal: directly-follows counts and how many cases met each activity. */
    private static void checkFootfall(JsonNode analysis) {
        Map<String, Long> edges = new HashMap<>();
        analysis.get("transitions").forEach(edge -> {
            long count = edge.get("occurrences").asLong();
            if (count > 0)
                edges.put(
                        edge.get("from").get("name").asString() + " → "
                                + edge.get("to").get("name").asString(),
                        count);
        });
        Map<String, Long> expectedEdges = new HashMap<>();
        expected()
                .get("directly_follows")
                .forEach(edge -> expectedEdges.put(
                        edge.get("src").asString() + " → " + edge.get("dst").asString(),
                        edge.get("count").asLong()));
        assertThat(edges).isEqualTo(expectedEdges).hasSize(40);
        assertThat(edges.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(24_724);

        Map<String, Long> reached = new HashMap<>();
        analysis.get("touchpoints")
                .forEach(touchpoint -> reached.put(
                        touchpoint.get("touchpoint").get("name").asString(),
                        touchpoint.get("reached").asLong()));
        Map<String, Long> expectedCases = new HashMap<>();
        expected()
                .get("activity_case_counts")
                .properties()
                .forEach(entry ->
                        expectedCases.put(entry.getKey(), entry.getValue().asLong()));
        assertThat(reached).isEqualTo(expectedCases);
    }

    private static String discover(TestClient client) {
        return client.graphql()
                .document("""
                        mutation {
                          discoverJourney(input: {name: "Fines", goal: "Payment", window: "P3650D"}) {
                            errors { code message }
                            journey { id goal { name } touchpoints { flags } }
                          }
                        }
                        """)
                .execute()
                .path("discoverJourney.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("discoverJourney.journey.id")
                .entity(String.class)
                .get();
    }

    private static JsonNode analysis(
            TestClient client, String journey, @org.jspecify.annotations.Nullable String asOf) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("journey", journey);
        variables.put("asOf", asOf);
        return client.graphql()
                .document(ANALYSIS)
                .variables(variables)
                .execute()
                .path("journey.analysis")
                .entity(JsonNode.class)
                .get();
    }

    private static byte[] reversed(byte[] gzip) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(gzip)), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(lines.subList(1, lines.size()));
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    }
}
