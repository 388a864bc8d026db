package io.desirepath.platform.database;

import io.desirepath.platform.embedded.EmbeddedNeo4j;
import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.neo4j.core.ReactiveDatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;

/** Connects the driver to the embedded Neo4j, or to the one that {@code desirepath.neo4j.uri} names. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Neo4jConnectionDetails neo4jConnectionDetails(ObjectProvider<EmbeddedNeo4j> embedded, Environment environment) {
        EmbeddedNeo4j server = embedded.getIfAvailable();
        return server != null
                ? new Connection(server.uri(), AuthTokens.basic(EmbeddedNeo4j.USER, server.secret()))
                : new Connection(
                        URI.create(environment.getRequiredProperty("desirepath.neo4j.uri")),
                        AuthTokens.basic(
                                environment.getProperty("desirepath.neo4j.username", "neo4j"),
                                environment.getProperty("desirepath.neo4j.password", "")));
    }

    /**
     * Through SLF4J, which asks whether anybody listens: what the driver does by default writes every message out as
     * text, batches of a megabyte too, and then throws it away.
     */
    @Bean
    @SuppressWarnings("deprecation") // There is no other way yet.
    ConfigBuilderCustomizer driverLogging() {
        return driver -> driver.withLogging(Logging.slf4j());
    }

    @Bean
    ReactiveNeo4jTransactionManager reactiveTransactionManager(
            Driver driver, ReactiveDatabaseSelectionProvider databases) {
        return new ReactiveNeo4jTransactionManager(driver, databases);
    }

    @Bean
    DatabaseStart databaseStart(ObjectProvider<EmbeddedNeo4j> embedded, Driver driver) {
        return new DatabaseStart(embedded, new GraphMigrations(driver));
    }

    private record Connection(URI getUri, AuthToken getAuthToken) implements Neo4jConnectionDetails {}
}
