package io.desirepath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.RunningJar;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process dies in the middle of an import; nothing that was stored is lost and nothing is stored twice. */
class KillAndRestartIT {
    private static final int ROWS = 400_000;
    private static final String RECIPE = """
            {"kind": "interactions", "format": "csv",
             "columns": {"id": "id", "customer": "customer", "name": "name", "at": "at", "channel": "channel"}}
            """;

    @Test
    void hasEveryRowOnceAfterAKillInTheMiddleOfAnImport(@TempDir Path folder) {
        byte[] file = file();
        Path data = folder.resolve("data");
        try (RunningJar first = RunningJar.start(data)) {
            TestClient client = first.client("main");
            Thread.ofVirtual().start(() -> {
                try {
                    new Upload(client).send(RECIPE, "rows.csv", file);
                } catch (RuntimeException expected) {
                    // The connection breaks with the process.
                }
            });
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> interactions(client) > 0);
            first.kill();
        }
        try (RunningJar second = RunningJar.start(data)) {
            TestClient client = second.client("main");
            long kept = interactions(client);
            assertThat(kept).as("killed in the middle").isPositive().isLessThan(ROWS);
            assertThat(lastImportStatus(client)).isEqualTo("STOPPED");

            JsonNode again = new Upload(client).accepted(RECIPE, "rows.csv", file);

            assertThat(again.get("duplicate").asLong()).isEqualTo(kept);
            assertThat(again.get("accepted").asLong()).isEqualTo(ROWS - kept);
            assertThat(interactions(client)).isEqualTo(ROWS);
            assertThat(customers(client)).isEqualTo(ROWS / 10);
            assertThat(second.stop()).isIn(0, 143);
        }
    }

    private static long interactions(TestClient client) {
        return vocabulary(client).get("interactions").asLong();
    }

    private static long customers(TestClient client) {
        return vocabulary(client).get("customers").asLong();
    }

    private static JsonNode vocabulary(TestClient client) {
        return ask(client, "{ vocabulary { interactions customers } }").get("vocabulary");
    }

    private static String lastImportStatus(TestClient client) {
        return ask(client, "{ imports(first: 1) { edges { node { status } } } }")
                .at("/imports/edges/0/node/status")
                .asString();
    }

    private static JsonNode ask(TestClient client, String document) {
        return client.http()
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", document))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("data");
    }

    private static byte[] file() {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "i%d,c%d,%s,2026-03-%02dT%02d:00:00Z,web"
                        .formatted(i, i / 10, "step " + i % 10, 1 + i / 10 % 28, i % 10))
                .collect(Collectors.joining("\n"));
        return ("id,customer,name,at,channel\n" + rows + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
