package io.desirepath.platform.database;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

/**
 * Brings the store to the shape this version needs: constraints and indexes, each step once, in order, recorded in the
 * store. Steps are files in {@code neo4j/migrations} named {@code V<room number>_<step>__<what>.cypher}; a step that
 * has run anywhere is never edited.
 */
public final class GraphMigrations {
    private final Driver driver;

    public GraphMigrations(Driver driver) {
        this.driver = driver;
    }

    /** Runs the steps that this store has not seen. Safe to call from several instances at once. */
    public void apply() {
        MigrationsConfig configuration = MigrationsConfig.builder()
                .withLocationsToScan("classpath:neo4j/migrations")
                .withOutOfOrderAllowed(true)
                .build();
        new Migrations(configuration, driver).apply();
    }
}
