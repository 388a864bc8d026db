package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.DraftInteractions.numbered;
import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.FeedbackFilter;
import io.desirepath.evidence.ImportId;
import io.desirepath.platform.database.GraphMigrations;
import io.desirepath.platform.embedded.EmbeddedNeo4j;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** On a server whose transactions may hold far less than the import is large. */
class UndoneLargeImportIT {
    private static final EmbeddedNeo4j.Limits NARROW = new EmbeddedNeo4j.Limits(32L << 20, 24L << 20);
    private static final ImportId LARGE = ImportId.random();
    private static final int CALLS = 40;

    @Test
    void takesNoMoreMemoryThanASmallOne(@TempDir Path directory) {
        EmbeddedNeo4j server = EmbeddedNeo4j.start(directory, NARROW);
        try {
            server.awaitStarted();
            try (Driver driver =
                    GraphDatabase.driver(server.uri(), AuthTokens.basic(EmbeddedNeo4j.USER, server.secret()))) {
                new GraphMigrations(driver).apply();
                undo(driver);
            }
        } finally {
            server.close();
        }
    }

    private static void undo(Driver driver) {
        Instance instance = new Instance(driver);
        IntStream.range(0, CALLS).forEach(call -> fill(instance, call));
        assertThat(instance.imports.undo(WORKSPACE, LARGE).block()).isEqualTo(CALLS * (5_000L + 1_000));
        assertThat(instance.stored()).isEmpty();
        instance.leftovers.clear();

        assertThat(instance.responses.count(WORKSPACE, FeedbackFilter.ALL).block())
                .isZero();
        assertThat(driver.executableQuery("""
                        MATCH (f:Feed)
                        RETURN f.undoing AS undoing, COUNT { (:Feedback) } + COUNT { (:Customer) } AS nodes,
                               COUNT { (b:Batch) WHERE b.customer IS NOT NULL } AS full
                        """).execute().records())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.asMap()).isEqualTo(Map.of("undoing", List.of(), "nodes", 0L, "full", 0L)));
    }

    private static void fill(Instance instance, int call) {
        instance.interactions
                .append(WORKSPACE, LARGE, numbered(call * 5_000, (call + 1) * 5_000))
                .block();
        List<CustomerDraft> customers = IntStream.range(0, 1_000)
                .mapToObj(i -> new CustomerDraft("c" + (call * 1_000 + i), Map.of("plan", "plan" + i % 3)))
                .toList();
        List<FeedbackDraft> feedback = IntStream.range(0, 1_000)
                .mapToObj(i -> Said.score("f" + (call * 1_000 + i), "c" + (call * 1_000 + i), 1 + i % 5))
                .toList();
        instance.customers.append(WORKSPACE, LARGE, customers).block();
        instance.feedback.append(WORKSPACE, LARGE, feedback).block();
    }
}
