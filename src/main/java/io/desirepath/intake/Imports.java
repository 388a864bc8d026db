package io.desirepath.intake;

import io.desirepath.evidence.ImportId;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The imports of each workspace and the rows they refused. Durable when a method completes. */
public interface Imports {
    /** Writes a new import down. */
    Mono<Void> begin(WorkspaceId workspace, Import begun);

    /** Writes down how far an import is; nothing where it runs no more. Also says that whoever runs it is alive. */
    Mono<Void> progress(WorkspaceId workspace, Import now);

    /** Writes down how an import ended, unless it runs no more; answers it as it then is. */
    Mono<Import> finish(WorkspaceId workspace, Import ended);

    /** Keeps rows that a running import refused, in the order of the calls. */
    Mono<Void> keep(WorkspaceId workspace, ImportId id, List<Reject> rejects);

    /** The import, or nothing. */
    Mono<Import> byId(WorkspaceId workspace, ImportId id);

    /**
     * The imports, newest first, that lie beyond the cursors asked for, nearest first; one more than the page's size
     * where there are more.
     */
    Flux<Import> beyond(WorkspaceId workspace, PageRequest request);

    /** How many imports there are. */
    Mono<Long> count(WorkspaceId workspace);

    /** The rows that an import refused, first to last, read as they are asked for. */
    Flux<Reject> rejects(WorkspaceId workspace, ImportId id);

    /** Marks an import as undone and destroys the rows it refused; answers it as it then is, or nothing. */
    Mono<Import> markUndone(WorkspaceId workspace, ImportId id);

    /**
     * Marks as stopped those imports, in all workspaces, that nobody has said to be alive for so long.
     *
     * @return how many
     */
    Mono<Long> stopAbandoned(Duration silent);
}
