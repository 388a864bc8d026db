package io.desirepath.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says of imports whose server is gone that they stopped. A database of our own has no other server, so at the start
 * all that seem to run are gone; in a shared one those are whose server has long been silent.
 */
@Component
class AbandonedImports implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedImports.class);
    private static final Duration SILENT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Imports imports;
    private final boolean shared;
    private volatile boolean running;

    AbandonedImports(Imports imports, @Value("${desirepath.neo4j.uri:}") String uri) {
        this.imports = imports;
        this.shared = !uri.isEmpty();
    }

    @Override
    public void start() {
        stop(shared ? SILENT : Duration.ZERO);
        running = true;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void look() {
        stop(SILENT);
    }

    private void stop(Duration silent) {
        Long stopped = imports.stopAbandoned(silent).block(PATIENCE);
        if (stopped != null && stopped > 0) {
            LOG.warn("{} imports were interrupted by the end of their server and are marked as stopped", stopped);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the database and before anybody is served. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
