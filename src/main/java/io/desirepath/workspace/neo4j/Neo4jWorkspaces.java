package io.desirepath.workspace.neo4j;

import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.Workspace;
import io.desirepath.workspace.Workspaces;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Workspaces as {@code (:Workspace {key, name, generated, timeZone})}. */
@Repository
class Neo4jWorkspaces implements Workspaces {
    private static final Comparator<Workspace> MAIN_FIRST = Comparator.comparing(
                    (Workspace workspace) -> !workspace.id().equals(WorkspaceId.MAIN))
            .thenComparing(Workspace::key);

    private final ReactiveNeo4jClient client;

    Neo4jWorkspaces(ReactiveNeo4jClient client) {
        this.client = client;
    }

    @Override
    public Flux<Workspace> all() {
        return client.query("MATCH (w:Workspace) RETURN w {.*} AS w")
                .fetchAs(Workspace.class)
                .mappedBy((types, row) -> read(row.get("w")))
                .all()
                .collectList()
                .flatMapIterable(Neo4jWorkspaces::withMain);
    }

    @Override
    public Mono<Workspace> get(WorkspaceId id) {
        return client.query("MATCH (w:Workspace {key: $key}) RETURN w {.*} AS w")
                .bind(id.key())
                .to("key")
                .fetchAs(Workspace.class)
                .mappedBy((types, row) -> read(row.get("w")))
                .one()
                .defaultIfEmpty(Workspace.named(id));
    }

    @Override
    public Mono<Workspace> save(Workspace workspace) {
        return client.query("MERGE (w:Workspace {key: $key}) SET w += $properties")
                .bindAll(Map.of(
                        "key",
                        workspace.key(),
                        "properties",
                        Map.of(
                                "name", workspace.name(),
                                "generated", workspace.generated(),
                                "timeZone", workspace.timeZone().getId())))
                .run()
                .thenReturn(workspace);
    }

    private static List<Workspace> withMain(List<Workspace> found) {
        Stream<Workspace> main = found.stream().anyMatch(each -> each.id().equals(WorkspaceId.MAIN))
                ? Stream.empty()
                : Stream.of(Workspace.named(WorkspaceId.MAIN));
        return Stream.concat(found.stream(), main).sorted(MAIN_FIRST).toList();
    }

    /** Other rooms write a bare node with a key; what it lacks is as a workspace begins. */
    private static Workspace read(MapAccessor node) {
        WorkspaceId id = new WorkspaceId(node.get("key").asString());
        return new Workspace(
                id,
                node.get("name").asString(id.key()),
                node.get("generated").asBoolean(false),
                ZoneId.of(node.get("timeZone").asString("UTC")));
    }
}
