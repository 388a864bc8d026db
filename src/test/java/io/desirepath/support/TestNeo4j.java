package io.desirepath.support;

import io.desirepath.platform.database.GraphMigrations;
import io.desirepath.platform.embedded.EmbeddedNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The one migrated Neo4j of this test process: a container where a Docker engine answers, else the embedded server.
 * Lives until the process ends.
 *
 * @param uri where Bolt answers
 * @param username who may enter
 * @param password with what
 * @param driver shared; never close it
 */
public record TestNeo4j(URI uri, String username, String password, Driver driver) {
    private static final class Holder {
        static final TestNeo4j INSTANCE = start();
    }

    /** The server, started at the first call. */
    public static TestNeo4j running() {
        return Holder.INSTANCE;
    }

    /** Removes all data; constraints and the record of migrations stay. */
    public void wipe() {
        // A transaction keeps what it deletes in memory: a batch holds up to 50 000 interactions, and a subject may
        // have
        // a relationship for each response.
        List<String> deletions = List.of(
                "MATCH ()-[r]->() WHERE NOT type(r) = 'MIGRATED_TO' CALL (r) { DELETE r } IN TRANSACTIONS",
                "MATCH (b:Batch) CALL (b) { DELETE b } IN TRANSACTIONS OF 5 ROWS",
                "MATCH (n) WHERE NOT n:__Neo4jMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
        try (Session session = driver.session()) {
            deletions.forEach(deletion -> session.run(deletion).consume());
        }
    }

    private static TestNeo4j start() {
        TestNeo4j server = DockerClientFactory.instance().isDockerAvailable() ? startContainer() : startEmbedded();
        new GraphMigrations(server.driver).apply();
        return server;
    }

    private static TestNeo4j startEmbedded() {
        Path directory = newDirectory();
        EmbeddedNeo4j server = EmbeddedNeo4j.start(
                directory,
                new EmbeddedNeo4j.Limits(128L << 20, Runtime.getRuntime().maxMemory() / 4));
        server.awaitStarted();
        TestNeo4j answer = connect(server.uri(), EmbeddedNeo4j.USER, server.secret());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            answer.driver.close();
            server.close();
            delete(directory);
        }));
        return answer;
    }

    @SuppressWarnings("resource") // Testcontainers removes it with the process.
    private static TestNeo4j startContainer() {
        Neo4jContainer container = new Neo4jContainer("neo4j:2026.08.1-community").withAdminPassword("desirepath-test");
        container.start();
        return connect(URI.create(container.getBoltUrl()), "neo4j", container.getAdminPassword());
    }

    private static TestNeo4j connect(URI uri, String username, String password) {
        return new TestNeo4j(
                uri, username, password, GraphDatabase.driver(uri, AuthTokens.basic(username, password), settings()));
    }

    @SuppressWarnings("deprecation") // As the application sets it.
    private static Config settings() {
        return Config.builder().withLogging(Logging.slf4j()).build();
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("desirepath-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
