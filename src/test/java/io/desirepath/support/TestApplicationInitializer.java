package io.desirepath.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Points the application at the test process's Neo4j, before it would start one of its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TestApplicationInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // A suite is no client at work: many tests, one address. Tests of the budget set their own. And a suite is no
        // newcomer: the sample is made by the tests that ask for it.
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "test defaults",
                        Map.of("desirepath.graphql.bucket", 1_000_000, "desirepath.sample.on-first-start", false)));
        TestNeo4j server = TestNeo4j.running();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test application",
                        Map.of(
                                "desirepath.neo4j.uri", server.uri().toString(),
                                "desirepath.neo4j.username", server.username(),
                                "desirepath.neo4j.password", server.password(),
                                "desirepath.data-dir", newDirectory())));
    }

    private static String newDirectory() {
        try {
            return Files.createTempDirectory("desirepath-test-data").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
