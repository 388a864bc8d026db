package io.desirepath.walk;

import io.desirepath.evidence.Feed;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.shared.WorkspaceId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The evidence of each workspace in memory, as fresh as the store: whatever was acknowledged before somebody asks is in
 * the answer, whichever instance took it in.
 */
@Component
public class Projections {
    private final Feed feed;
    private final Map<WorkspaceId, FreshProjection> known = new ConcurrentHashMap<>();

    Projections(Feed feed) {
        this.feed = feed;
    }

    /**
     * All evidence of a workspace as of now. Costs about a millisecond where nothing was added, and then answers the
     * same object again; else what is new is read and sorted in, once for all who wait for it.
     *
     * @return on a thread that may compute and block
     */
    public Mono<Projection> current(WorkspaceId workspace) {
        FreshProjection fresh = known.computeIfAbsent(workspace, id -> new FreshProjection(feed, id));
        return fresh.current().doOnNext(projection -> {
            // Anybody can name a workspace that does not exist: nothing is kept of those without evidence.
            if (projection.revision() == 0) {
                known.remove(workspace, fresh);
            }
        });
    }

    /** Of how many workspaces something is kept. */
    int kept() {
        return known.size();
    }

    /**
     * The evidence of some imports alone, read anew from the feed and not kept.
     *
     * @param imports their ids, as {@link io.desirepath.evidence.ImportId} has them; undone and unknown ones hold
     *     nothing
     */
    public Mono<Projection> ofImports(WorkspaceId workspace, Set<String> imports) {
        ProjectionAssembly assembly = new ProjectionAssembly();
        return feed.after(workspace, 0)
                .publishOn(Schedulers.boundedElastic())
                .filter(entry -> entry instanceof ImportUndone
                        || (entry instanceof InteractionBatch batch
                                && batch.importId() != null
                                && imports.contains(batch.importId().value())))
                .all(assembly::take)
                // One of them was undone while it was read: what was read of it is void.
                .flatMap(stillTrue -> stillTrue
                        ? feed.dictionaries(workspace).map(assembly::projection)
                        : ofImports(workspace, imports));
    }
}
