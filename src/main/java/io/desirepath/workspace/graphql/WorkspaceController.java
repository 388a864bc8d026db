package io.desirepath.workspace.graphql;

import io.desirepath.shared.GlobalId;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.NodeSource;
import io.desirepath.workspace.Workspace;
import io.desirepath.workspace.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers what workspaces there are, and finds any object of the current one by its id. */
@Controller
class WorkspaceController {
    private final Workspaces workspaces;
    private final Map<String, NodeSource> nodeSources;

    WorkspaceController(Workspaces workspaces, List<NodeSource> nodeSources) {
        this.workspaces = workspaces;
        this.nodeSources = nodeSources.stream().collect(Collectors.toMap(NodeSource::type, Function.identity()));
    }

    @QueryMapping
    Flux<Workspace> workspaces() {
        return workspaces.all();
    }

    @QueryMapping
    Mono<Workspace> workspace(@ContextValue WorkspaceId workspace) {
        return workspaces.get(workspace);
    }

    @SchemaMapping(typeName = "Workspace")
    String id(Workspace workspace) {
        return new GlobalId(WorkspaceNodes.TYPE, workspace.key()).toString();
    }

    @QueryMapping
    Mono<?> node(@Argument String id, @ContextValue WorkspaceId workspace) {
        return Mono.justOrEmpty(GlobalId.parse(id)).flatMap(found -> {
            NodeSource source = nodeSources.get(found.type());
            return source == null ? Mono.empty() : source.find(workspace, found.id());
        });
    }
}
