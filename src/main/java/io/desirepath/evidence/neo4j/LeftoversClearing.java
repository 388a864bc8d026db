package io.desirepath.evidence.neo4j;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Clears {@link Leftovers} in the background, on a thread of its own: after an import was undone, and at the start what
 * a process that ended has left.
 */
@Component
class LeftoversClearing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoversClearing.class);
    private static final long SECONDS_TO_NEXT_ATTEMPT = 30;

    private final Leftovers leftovers;
    private @Nullable Scheduler thread;

    LeftoversClearing(Driver driver) {
        this.leftovers = new Leftovers(driver);
    }

    /** Lets it begin, behind the clearing under way; an application that stops leaves it to the next start. */
    void begin() {
        schedule(0);
    }

    private synchronized void schedule(long seconds) {
        if (thread != null) {
            thread.schedule(this::clear, seconds, TimeUnit.SECONDS);
        }
    }

    private void clear() {
        try {
            leftovers.clear();
        } catch (RuntimeException failure) {
            LOG.warn("What undone imports have left could not be cleared yet", failure);
            schedule(SECONDS_TO_NEXT_ATTEMPT);
        }
    }

    @Override
    public synchronized void start() {
        thread = Schedulers.newSingle("leftovers", true);
        begin();
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.dispose();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
