package io.desirepath.platform.database;

import io.desirepath.platform.embedded.EmbeddedNeo4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Waits for the database and migrates it before anything that serves or works in the background starts: the web server
 * and every other lifecycle have a later phase, and readiness comes after both.
 */
final class DatabaseStart implements SmartLifecycle {
    private final ObjectProvider<EmbeddedNeo4j> embedded;
    private final GraphMigrations migrations;
    private volatile boolean running;

    DatabaseStart(ObjectProvider<EmbeddedNeo4j> embedded, GraphMigrations migrations) {
        this.embedded = embedded;
        this.migrations = migrations;
    }

    @Override
    public void start() {
        embedded.ifAvailable(EmbeddedNeo4j::awaitStarted);
        migrations.apply();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
