package io.desirepath.walk;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feed;
import io.desirepath.evidence.Surveys;
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
    private final Surveys surveys;
    private final WorkspaceId workspace;
    /** Only the reading under way touches it. */
    private ProjectionAssembly assembly = new ProjectionAssembly();

    private @Nullable Projection last;
    private @Nullable Mono<Projection> reading;

    FreshProjection(Feed feed, Surveys surveys, WorkspaceId workspace) {
        this.feed = feed;
        this.surveys = surveys;
        this.workspace = workspace;
    }

    /**
     * What an answer must hold at least.
     *
     * @param revision the feed's newest when it was asked for
     * @param surveys how many were declared then; declaring one adds no entry to the feed
     * @param replaced whether the feed has lost entries that were read before: another store is in its place
     */
    private record Wanted(long revision, long surveys, boolean replaced) {
        boolean isIn(Projection projection) {
            int scales = projection.dictionaries().scales().size();
            return !replaced
                    && projection.revision() >= revision
                    && scales >= Dictionaries.scales(List.of()).size() + surveys;
        }
    }

    Mono<Projection> current() {
        return Mono.defer(this::wanted).flatMap(this::holding).publishOn(Schedulers.boundedElastic());
    }

    private Mono<Wanted> wanted() {
        long before = lastRevision();
        return Mono.zip(
                feed.revision(workspace),
                surveys.all(workspace).count(),
                (revision, declared) -> new Wanted(revision, declared, revision < before));
    }

    private synchronized long lastRevision() {
        return last == null ? 0 : last.revision();
    }

    private synchronized Mono<Projection> holding(Wanted wanted) {
        if (last != null && wanted.isIn(last)) {
            return Mono.just(last);
        }
        if (reading == null) {
            reading = read().doOnSuccess(this::finish)
                    .doOnError(failure -> giveUp())
                    .cache();
        }
        // A reading that began before the question may have missed what is wanted: then the next one has it.
        Wanted then = new Wanted(wanted.revision, wanted.surveys, false);
        return reading.flatMap(found -> then.isIn(found) ? Mono.just(found) : holding(then));
    }

    private synchronized void finish(Projection found) {
        last = found;
        reading = null;
    }

    /** What was taken may be half an entry, so the next reading begins anew. */
    private synchronized void giveUp() {
        assembly = new ProjectionAssembly();
        reading = null;
    }

    private Mono<Projection> read() {
        return feed.revision(workspace)
                .flatMap(this::readTo)
                .then(Mono.defer(() -> feed.dictionaries(workspace)))
                .publishOn(Schedulers.boundedElastic())
                .map(dictionaries -> assembly.projection(dictionaries));
    }

    private Mono<Void> readTo(long newest) {
        if (newest < assembly.revision()) {
            assembly = new ProjectionAssembly();
        }
        return newest == assembly.revision() ? Mono.empty() : readOn();
    }

    /**
     * Reads once to where the feed's head is, however fast it grows meanwhile. An import that is undone while it is read
     * may be half there, but then its undoing is in the same reading, and all is read anew.
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
