package io.desirepath.workspace;

import io.desirepath.shared.WorkspaceId;
import reactor.core.publisher.Mono;

/** Finds the objects of one GraphQL type by id, for {@code Query.node}. Each room offers one for each of its types. */
public interface NodeSource {
    /** The GraphQL type, as in {@link io.desirepath.shared.GlobalId}; the found object's class has the same name. */
    String type();

    /** The object with the store's id, empty where this workspace has none. */
    Mono<?> find(WorkspaceId workspace, String id);
}
