package io.desirepath.analysis;

import io.desirepath.journey.JourneyId;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps what customers walk published on the graph for journeys that somebody asks about: behind the answers, one
 * journey after the other, each at most once a minute. What fails is tried again after a later answer.
 */
@Component
class TransitionPublishing implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TransitionPublishing.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** The answer goes first. */
    private static final Duration COURTESY = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long WAITING = Long.MAX_VALUE;

    private final ObservedTransitions graph;
    private final Sinks.Many<Publication> queue = Sinks.many().unicast().onBackpressureBuffer();
    private final Disposable work;

    /** Until when (milliseconds) a journey's turn is past. */
    private final Map<Key, Long> restingUntil = new ConcurrentHashMap<>();

    TransitionPublishing(ObservedTransitions graph) {
        this.graph = graph;
        work = queue.asFlux().concatMap(this::publish).subscribe();
    }

    private record Key(WorkspaceId workspace, JourneyId journey) {}

    private record Publication(Key key, Mono<JourneyAnalysis> analysis) {}

    /**
     * Publishes before long, unless the journey had its turn within the last minute. Neither waits nor fails.
     *
     * @param analysis counts the transitions of the unfiltered journey when it is subscribed to
     */
    synchronized void offer(WorkspaceId workspace, JourneyId journey, Mono<JourneyAnalysis> analysis) {
        Key key = new Key(workspace, journey);
        restingUntil.values().removeIf(until -> until <= now());
        if (restingUntil.putIfAbsent(key, WAITING) == null
                && queue.tryEmitNext(new Publication(key, analysis)).isFailure()) {
            restingUntil.remove(key);
        }
    }

    private Mono<Boolean> publish(Publication publication) {
        Key key = publication.key;
        return publication
                .analysis
                .delaySubscription(COURTESY)
                .flatMap(analysis -> graph.publish(
                        key.workspace,
                        key.journey,
                        analysis.asOf(),
                        analysis.transitions().stream()
                                .filter(transition -> transition.occurrences() > 0)
                                .toList()))
                .timeout(PATIENCE)
                .doOnError(failure -> LOG.warn(
                        "What customers walk was not published to the graph; a later answer tries again", failure))
                .onErrorComplete()
                .doFinally(end -> restingUntil.put(key, now() + PAUSE.toMillis()));
    }

    private static long now() {
        return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        work.dispose();
    }
}
