package io.desirepath.platform.embedded;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j server in this process, reached like any other through the driver: Bolt on a free loopback port, as user
 * {@value #USER} with a secret that nobody chose. It starts on a thread of its own, beside whatever else starts.
 *
 * <p>One data folder serves one server at a time, in this process or another.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    /** The one user. */
    public static final String USER = "neo4j";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);

    private final DataFolder folder;
    private final String secret;
    private final int port;
    private final CompletableFuture<DatabaseManagementService> server;
    private boolean closed;

    private EmbeddedNeo4j(DataFolder folder, Limits limits) {
        this.folder = folder;
        this.secret = folder.secret();
        this.port = freePort();
        this.server = new CompletableFuture<>();
        Thread starter = new Thread(() -> run(limits), "neo4j-start");
        starter.setDaemon(true);
        starter.start();
    }

    /**
     * Begins to start a server and returns at once.
     *
     * @param dataDirectory made where it does not exist
     * @throws io.desirepath.platform.start.StartRefused where another process uses the folder or it cannot be written
     */
    public static EmbeddedNeo4j start(Path dataDirectory, Limits limits) {
        return new EmbeddedNeo4j(DataFolder.open(dataDirectory), limits);
    }

    /** Where Bolt answers once the server is started. */
    public URI uri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    /** The password of {@value #USER}. */
    public String secret() {
        return secret;
    }

    /** Returns once the server answers and its files are safe on disk; throws what kept it from starting. */
    public void awaitStarted() {
        try {
            server.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The embedded Neo4j did not start. Your data in " + folder + " were left as they are.",
                    e.getCause());
        }
    }

    /** Stops the server, waiting for its start where need be, and releases the data folder. Harmless when repeated. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.handle((service, failure) -> service)
                    .thenAccept(EmbeddedNeo4j::shutDown)
                    .join();
        } finally {
            folder.close();
        }
    }

    private static void shutDown(@Nullable DatabaseManagementService service) {
        if (service != null) {
            service.shutdown();
        }
    }

    private void run(Limits limits) {
        DatabaseManagementService service = null;
        try {
            long began = System.nanoTime();
            folder.prepareUser(USER, secret);
            service = new DatabaseManagementServiceBuilder(folder.home())
                    .setConfig(ServerSettings.of(port, limits))
                    .build();
            if (folder.secretIsNewerThanStore()) {
                service.database(SYSTEM_DATABASE_NAME)
                        .executeTransactionally(
                                "ALTER USER " + USER + " SET PASSWORD $secret CHANGE NOT REQUIRED",
                                Map.of("secret", secret));
            }
            folder.syncOnce();
            PlannerWarmUp.run(service.database(DEFAULT_DATABASE_NAME));
            log.info("Embedded Neo4j answers on {} after {} ms", uri(), (System.nanoTime() - began) / 1_000_000);
            server.complete(service);
        } catch (Throwable failure) {
            shutDown(service);
            server.completeExceptionally(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }

    /**
     * What the server may take of this process's memory.
     *
     * @param pageCacheBytes off-heap cache of store pages
     * @param transactionBytes heap that all running transactions may hold together
     */
    public record Limits(long pageCacheBytes, long transactionBytes) {}
}
