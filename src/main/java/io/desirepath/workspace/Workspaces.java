package io.desirepath.workspace;

import io.desirepath.shared.WorkspaceId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The workspaces of this installation. One needs no making: it is there as soon as something is written to it. */
public interface Workspaces {
    /** All that hold something, and {@code main}: that one first, the others by key. */
    Flux<Workspace> all();

    /** The workspace of this id; one that holds nothing yet is answered as it would begin. Never empty. */
    Mono<Workspace> get(WorkspaceId id);

    /** Writes a workspace down, or its new name, time zone and origin. */
    Mono<Workspace> save(Workspace workspace);
}
