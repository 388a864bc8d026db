package io.desirepath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.Application;
import io.desirepath.support.RealData;
import io.desirepath.support.TestClient;
import io.desirepath.support.TestNeo4j;
import io.desirepath.support.Upload;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two applications on one Neo4j of their operator's, sent the same file at the same time. */
class TwoInstancesIT {
    @Test
    void storeEveryRowOnce(@TempDir Path folder) throws Exception {
        byte[] file = RealData.bytes("traffic_fines/traffic_fines.csv.gz");
        String recipe = RealData.recipe("traffic-fines");
        String workspace = "two-" + UUID.randomUUID().toString().substring(0, 8);
        try (ConfigurableApplicationContext first = start(folder);
                ConfigurableApplicationContext second = start(folder);
                ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<TestClient> clients = List.of(client(first, workspace), client(second, workspace));

            List<Future<JsonNode>> answers = senders.invokeAll(clients.stream()
                    .map(client -> (Callable<JsonNode>)
                            () -> new Upload(client).accepted(recipe, "traffic_fines.csv.gz", file))
                    .toList());

            long accepted = 0;
            long duplicate = 0;
            for (Future<JsonNode> answer : answers) {
                accepted += answer.get().get("accepted").asLong();
                duplicate += answer.get().get("duplicate").asLong();
            }
            assertThat(accepted).isEqualTo(34_724);
            assertThat(duplicate).isEqualTo(34_724);
            for (TestClient client : clients)
                client.graphql()
                        .document("{ vocabulary { interactions customers } }")
                        .execute()
                        .path("vocabulary.interactions")
                        .entity(Long.class)
                        .isEqualTo(34_724L)
                        .path("vocabulary.customers")
                        .entity(Long.class)
                        .isEqualTo(10_000L);
        }
    }

    /** Both have the same keys: without them one could not recognise the other's customers. */
    private static ConfigurableApplicationContext start(Path folder) {
        TestNeo4j neo4j = TestNeo4j.running();
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--desirepath.neo4j.uri=" + neo4j.uri(),
                        "--desirepath.neo4j.username=" + neo4j.username(),
                        "--desirepath.neo4j.password=" + neo4j.password(),
                        "--desirepath.data-dir=" + folder,
                        "--desirepath.keys-dir=" + folder.resolve("keys"),
                        "--desirepath.sample.on-first-start=false");
    }

    private static TestClient client(ConfigurableApplicationContext application, String workspace) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return new TestClient(URI.create("http://127.0.0.1:" + port), workspace);
    }
}
