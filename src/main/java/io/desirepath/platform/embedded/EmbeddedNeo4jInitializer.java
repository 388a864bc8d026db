package io.desirepath.platform.embedded;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Begins to start the embedded Neo4j before the first bean is made, so that both start at once; does nothing where
 * {@code desirepath.neo4j.uri} names another server.
 *
 * <p>The server is stopped after the context that uses it, driver included; also where the start fails half-way, since
 * its threads would keep a failed process alive.
 */
final class EmbeddedNeo4jInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.containsProperty("desirepath.neo4j.uri")) {
            return;
        }
        EmbeddedNeo4j server = EmbeddedNeo4j.start(
                Path.of(environment.getProperty("desirepath.data-dir", "data")),
                new EmbeddedNeo4j.Limits(
                        bytes(environment, "desirepath.neo4j.page-cache", "512MB"),
                        bytes(environment, "desirepath.neo4j.transaction-memory", defaultTransactionMemory())));
        SpringApplication.getShutdownHandlers().add(server::close);
        context.addApplicationListener((ApplicationFailedEvent failed) -> server.close());
        context.registerBean(EmbeddedNeo4j.class, () -> server);
    }

    private static long bytes(Environment environment, String property, String otherwise) {
        return DataSize.parse(environment.getProperty(property, otherwise)).toBytes();
    }

    /** A quarter of the heap: a runaway query ends with an error of its own, not with everybody's. */
    private static String defaultTransactionMemory() {
        return Runtime.getRuntime().maxMemory() / 4 + "B";
    }
}
