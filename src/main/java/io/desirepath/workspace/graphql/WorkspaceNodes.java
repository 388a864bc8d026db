package io.desirepath.workspace.graphql;

import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.NodeSource;
import io.desirepath.workspace.Workspaces;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A workspace finds itself by its id, and no other. */
@Component
class WorkspaceNodes implements NodeSource {
    static final String TYPE = "Workspace";

    private final Workspaces workspaces;

    WorkspaceNodes(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Mono<?> find(WorkspaceId workspace, String id) {
        return id.equals(workspace.key()) ? workspaces.get(workspace) : Mono.empty();
    }
}
