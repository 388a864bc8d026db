package io.desirepath.walk;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feed;
import io.desirepath.evidence.FeedState;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * One workspace's projection, brought up to date whenever somebody asks. Only one reading of the feed is under way at a
 * time, and everybody whom its outcome serves waits for the same one.
 */
final class FreshProjection {
    /** A batch takes about a megabyte, so this bounds what waits for being taken. */
    private static final int BATCHES_AHEAD = 4;

    private final Feed feed;
    private final WorkspaceId workspace;
    /** Only the reading under way touches it, and the name of the feed that it is of. */
    private ProjectionAssembly assembly = new ProjectionAssembly();

    private String assembled = "";
    private @Nullable Held last;
    private @Nullable Mono<Held> reading;

    FreshProjection(Feed feed, WorkspaceId workspace) {
        this.feed = feed;
        this.workspace = workspace;
    }

    /**
     * What was read of a feed.
     *
     * @param feed its name
     */
    private record Held(String feed, Projection projection) {}

    /**
     * What an answer must hold at least.
     *
     * @param state where the feed stood when it was asked for
     * @param replaced whether the feed has lost entries that were read before: an older store is in its place
     */
    private record Wanted(FeedState state, boolean replaced) {
        boolean isIn(Held held) {
            int scales = held.projection().dictionaries().scales().size();
            return !replaced
                    && held.feed().equals(state.feed())
                    && held.projection().revision() >= state.revision()
                    && scales >= Dictionaries.scales(List.of()).size() + state.surveys();
        }
    }

    Mono<Projection> current() {
        return Mono.defer(this::wanted)
                .flatMap(this::holding)
                .map(Held::projection)
                .publishOn(Schedulers.boundedElastic());
    }

    private Mono<Wanted> wanted() {
        long before = lastRevision();
        return feed.state(workspace).map(state -> new Wanted(state, state.revision() < before));
    }

    private synchronized long lastRevision() {
        return last == null ? 0 : last.projection().revision();
    }

    private synchronized Mono<Held> holding(Wanted wanted) {
        if (last != null && wanted.isIn(last)) {
            return Mono.just(last);
        }
        if (reading == null) {
            return fromNowOn();
        }
        // A reading that began before the question may have missed what is wanted: then the next one has it.
        return reading.flatMap(found -> wanted.isIn(found) ? Mono.just(found) : fromNowOn());
    }

    /** A reading that begins now, or that began when the one before had ended. */
    private synchronized Mono<Held> fromNowOn() {
        if (reading == null) {
            reading = read().doOnSuccess(this::finish)
                    .doOnError(failure -> giveUp())
                    .cache();
        }
        return reading;
    }

    private synchronized void finish(Held found) {
        last = found;
        reading = null;
    }

    /** What was taken may be half an entry, so the next reading begins anew. */
    private synchronized void giveUp() {
        assembly = new ProjectionAssembly();
        reading = null;
    }

    private Mono<Held> read() {
        return feed.state(workspace)
                .flatMap(this::readTo)
                .then(Mono.defer(() -> feed.dictionaries(workspace)))
                .publishOn(Schedulers.boundedElastic())
                .map(dictionaries -> new Held(assembled, assembly.projection(dictionaries)));
    }

    private Mono<Void> readTo(FeedState newest) {
        if (!newest.feed().equals(assembled) || newest.revision() < assembly.revision()) {
            assembly = new ProjectionAssembly();
            assembled = newest.feed();
        }
        return newest.revision() == assembly.revision() ? Mono.empty() : readOn();
    }

    /**
     * Reads once to where the feed's head is, however fast it grows meanwhile. An import that is undone while it is
     * read may be half there, but then its undoing is in the same reading, and all is read anew.
     */
    private Mono<Void> readOn() {
        ProjectionAssembly taking = assembly;
        return feed.after(workspace, taking.revision())
                .publishOn(Schedulers.boundedElastic(), BATCHES_AHEAD)
                .all(taking::take)
                .flatMap(stillTrue -> {
                    if (stillTrue) {
                        return Mono.empty();
                    }
                    assembly = new ProjectionAssembly();
                    return readOn();
                });
    }
}
