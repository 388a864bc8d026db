package io.desirepath.intake.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportKeys;
import io.desirepath.intake.Import;
import io.desirepath.intake.ImportCounts;
import io.desirepath.intake.ImportKind;
import io.desirepath.intake.ImportStatus;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import reactor.core.publisher.Mono;

@DatabaseTest
class Neo4jImportsIT {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
    private static final Import RUNNING = new Import(
            ImportId.random(),
            "orders.csv",
            ImportKind.INTERACTIONS,
            ImportStatus.RUNNING,
            Instant.parse("2026-05-01T12:00:00Z"),
            null,
            ImportCounts.NONE,
            0,
            null,
            List.of());

    @Test
    void writesNoProgressOverAnEndThatIsBeingWritten(Driver driver, ReactiveNeo4jClient client) throws Exception {
        assertThat(whileItEnds(driver, client, imports -> imports.progress(WORKSPACE, RUNNING)))
                .isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void abandonsNoneWhoseEndIsBeingWritten(Driver driver, ReactiveNeo4jClient client) throws Exception {
        assertThat(whileItEnds(driver, client, imports -> imports.stopAbandoned(Duration.ZERO)))
                .isEqualTo(ImportStatus.COMPLETED);
    }

    /** How the import is in the end where something is written while the transaction with its end is open. */
    private static ImportStatus whileItEnds(
            Driver driver, ReactiveNeo4jClient client, Function<Neo4jImports, Mono<?>> meanwhile) throws Exception {
        Neo4jImports imports = new Neo4jImports(client, new RejectSeal(new NoKeys()));
        imports.begin(WORKSPACE, RUNNING).block();
        try (Session session = driver.session();
                Transaction end = session.beginTransaction()) {
            end.run("MATCH (i:Import) SET i.status = 'COMPLETED'").consume();
            var written = meanwhile.apply(imports).then().toFuture();
            awaitBlocked(driver);
            end.commit();
            written.join();
        }
        return imports.byId(WORKSPACE, RUNNING.id()).block().status();
    }

    private static void awaitBlocked(Driver driver) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            boolean isBlocked = driver.executableQuery("SHOW TRANSACTIONS YIELD status").execute().records().stream()
                    .anyMatch(found -> found.get("status").asString().startsWith("Blocked"));
            if (isBlocked) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nothing waits for the import's end");
    }

    /** For imports that refuse nothing. */
    private static final class NoKeys implements ImportKeys {
        @Override
        public SecretKey ensure(ImportId importId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SecretKey> find(ImportId importId) {
            return Optional.empty();
        }

        @Override
        public void destroy(ImportId importId) {}
    }
}
