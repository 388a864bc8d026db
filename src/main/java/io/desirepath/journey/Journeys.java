package io.desirepath.journey;

import io.desirepath.shared.Connection;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The journeys of all workspaces, with the log of their edits. */
public interface Journeys {
    /** The journey as it is now; empty where the workspace has none with this id. */
    Mono<Journey> byId(WorkspaceId workspace, JourneyId id);

    /** Those of these journeys that the workspace has, in no order. */
    Flux<Journey> byIds(WorkspaceId workspace, Collection<JourneyId> ids);

    /** The journey that an element belongs to; empty where the workspace has no such element. */
    Mono<Journey> holding(WorkspaceId workspace, ElementId element);

    /** A page of the workspace's journeys, last changed first. */
    Mono<Connection<Journey>> page(WorkspaceId workspace, PageRequest request);

    /** The journey's revision, cheaply; empty where the workspace has no journey with this id. */
    Mono<Integer> revision(WorkspaceId workspace, JourneyId id);

    /** The accepted edits after a revision, in order. Without gaps: each number is one more than the last. */
    Flux<Revision> revisions(WorkspaceId workspace, JourneyId id, int after);

    /** The same, without what the edits did. */
    Flux<JourneyChange> changes(WorkspaceId workspace, JourneyId id, int after);

    /**
     * Stores a new journey, at its revision 1. Storing it again changes nothing, so that it may be retried.
     *
     * @param key the idempotency key it came with
     */
    Mono<Journey> add(WorkspaceId workspace, Change drawing, @Nullable String key);

    /**
     * Lets one edit take its turn: locks the journey, shows how it stands, and stores what is decided, all or nothing.
     * Edits of one journey are one after the other, through any number of instances.
     *
     * @param base the revision that the edit is based on
     * @param key the idempotency key it came with
     * @param decide what to store; may fail with a {@link Refusal}, and then nothing is. May be asked again where the
     *     database had to begin anew.
     * @return what was stored; fails with {@code NOT_FOUND} where the workspace has no journey with this id
     */
    Mono<Change> edit(
            WorkspaceId workspace,
            JourneyId id,
            int base,
            @Nullable String key,
            Function<Standing, Mono<Change>> decide);

    /** What is said of a journey that is not there, be it absent, deleted or in another workspace. */
    static Refusal absent() {
        return new Refusal("NOT_FOUND", "There is no journey with this id. Nothing was changed.");
    }

    /** Deletes a journey with its log; false where the workspace has none with this id. */
    Mono<Boolean> delete(WorkspaceId workspace, JourneyId id);
}
