package io.desirepath.journey;

import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells everybody who has a journey open what became of it, through whatever instance it was edited. The log of edits
 * is the one source: a journey's revision is looked up twice a second, and at once after an edit through this instance,
 * by one look-up for all who follow it; what is new is read from the log. So nothing is missed and nothing told twice.
 */
@Component
public class JourneyChanges {
    private static final Logger log = LoggerFactory.getLogger(JourneyChanges.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int DELETED = -1;

    private record Place(WorkspaceId workspace, JourneyId journey) {}

    private final Journeys journeys;
    private final Map<Place, Flux<Integer>> watched = new ConcurrentHashMap<>();
    private final Sinks.Many<Place> announced = Sinks.many().multicast().directBestEffort();

    JourneyChanges(Journeys journeys) {
        this.journeys = journeys;
    }

    /**
     * Every accepted edit behind a revision, in order and without gaps, then those to come. Ends after a deletion.
     *
     * @param after the revision behind which to begin; null: the present one
     * @return fails with {@code NOT_FOUND} where the workspace has no such journey, {@code UNKNOWN_REVISION} where the
     *     journey has not come so far
     */
    public Flux<JourneyChange> follow(WorkspaceId workspace, JourneyId journey, @Nullable Integer after) {
        return journeys.revision(workspace, journey)
                .switchIfEmpty(Mono.error(Journeys::absent))
                .flatMapMany(now -> {
                    int from = after == null ? now : after;
                    return from < 0 || from > now
                            ? Flux.error(unknown(now, from))
                            : follow(new Place(workspace, journey), from);
                });
    }

    /** Says that a journey was just edited or deleted here, so that its followers hear of it at once. */
    public void announce(WorkspaceId workspace, JourneyId journey) {
        announced.emitNext(new Place(workspace, journey), Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(100)));
    }

    private Flux<JourneyChange> follow(Place place, int from) {
        AtomicInteger seen = new AtomicInteger(from);
        return watched(place)
                .onBackpressureLatest()
                .concatMap(
                        newest -> newest == DELETED ? Flux.just(news(place, DELETED)) : unseen(place, seen, newest), 1)
                .takeUntil(change -> change.revision() == DELETED)
                .map(change -> change.revision() == DELETED ? news(place, seen.get() + 1) : change);
    }

    private Flux<JourneyChange> unseen(Place place, AtomicInteger seen, int newest) {
        if (newest <= seen.get()) {
            return Flux.empty();
        }
        return journeys.changes(place.workspace, place.journey, seen.get())
                .collectList()
                .onErrorResume(failure -> later(failure).thenReturn(List.of()))
                .flatMapIterable(changes -> changes)
                .doOnNext(change -> seen.set(change.revision()));
    }

    /** The journey's newest revision whenever it is another, or that it is gone. */
    private Flux<Integer> watched(Place place) {
        return watched.computeIfAbsent(
                place,
                key -> Flux.merge(
                                Flux.interval(Duration.ZERO, PAUSE).onBackpressureDrop(),
                                announced.asFlux().filter(key::equals))
                        .concatMap(
                                moment -> journeys.revision(place.workspace, place.journey)
                                        .defaultIfEmpty(DELETED)
                                        .onErrorResume(JourneyChanges::later),
                                1)
                        .doFinally(end -> watched.remove(key))
                        .replay(1)
                        .refCount());
    }

    /** A look-up that fails is made up for by the next one. */
    private static <T> Mono<T> later(Throwable failure) {
        log.warn("A journey's revision could not be looked up; it is tried again", failure);
        return Mono.empty();
    }

    private static JourneyChange news(Place place, int revision) {
        return new JourneyChange(place.journey, revision, null);
    }

    private static Refusal unknown(int now, int asked) {
        return new Refusal(
                "UNKNOWN_REVISION",
                "The journey is at revision %d; there is no revision %d to go on from. Read the journey again."
                        .formatted(now, asked));
    }
}
