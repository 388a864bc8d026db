package io.desirepath.intake.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.intake.Import;
import io.desirepath.intake.Imports;
import io.desirepath.intake.Reject;
import io.desirepath.shared.Cursor;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Imports as {@code (:Import {workspace, key, status, …, alive})-[:REFUSED]->(:Rejects {n, key, sealed})}. What is
 * refused is sealed in portions; an import that is undone or refused whole loses them, and their key.
 */
@Repository
class Neo4jImports implements Imports {
    private final ReactiveNeo4jClient client;
    private final RejectSeal seal;

    Neo4jImports(ReactiveNeo4jClient client, RejectSeal seal) {
        this.client = client;
        this.seal = seal;
    }

    @Override
    public Mono<Void> begin(WorkspaceId workspace, Import begun) {
        return client.query("""
                        MERGE (w:Workspace {key: $workspace})
                        MERGE (i:Import {workspace: $workspace, key: $key})
                        MERGE (w)-[:OWNS]->(i)
                        SET i += $properties, i.alive = datetime()
                        """).bindAll(parameters(workspace, begun)).run().then();
    }

    @Override
    public Mono<Void> progress(WorkspaceId workspace, Import now) {
        return client.query("""
                        MATCH (i:Import {workspace: $workspace, key: $key})
                        SET i.lock = $key
                        WITH i WHERE i.status = 'RUNNING'
                        SET i += $properties, i.alive = datetime()
                        """).bindAll(parameters(workspace, now)).run().then();
    }

    @Override
    public Mono<Import> finish(WorkspaceId workspace, Import ended) {
        return client.query("""
                        MATCH (i:Import {workspace: $workspace, key: $key})
                        SET i.lock = $key
                        WITH i WHERE i.status <> 'UNDONE'
                        SET i += $properties
                        """)
                .bindAll(parameters(workspace, ended))
                .run()
                .then(Mono.defer(() -> switch (ended.status()) {
                    case REFUSED -> forgetRejects(workspace, ended.id());
                    default -> Mono.empty();
                }))
                .then(Mono.defer(() -> byId(workspace, ended.id())));
    }

    @Override
    public Mono<Void> keep(WorkspaceId workspace, ImportId id, List<Reject> rejects) {
        return Mono.fromCallable(() -> seal.seal(workspace, id, rejects))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(portion -> client.query("""
                                MATCH (i:Import {workspace: $workspace, key: $import})
                                SET i.lock = $import
                                WITH i WHERE i.status <> 'UNDONE'
                                MERGE (i)-[:REFUSED]->(r:Rejects {key: $key})
                                ON CREATE SET i.portions = coalesce(i.portions, 0) + 1,
                                  r.n = i.portions, r.sealed = $sealed
                                """)
                        .bindAll(Map.of(
                                "workspace",
                                workspace.key(),
                                "import",
                                id.value(),
                                "key",
                                portion.key(),
                                "sealed",
                                portion.sealed()))
                        .run())
                .then();
    }

    @Override
    public Mono<Import> byId(WorkspaceId workspace, ImportId id) {
        return client.query("MATCH (i:Import {workspace: $workspace, key: $key}) RETURN i {.*} AS i")
                .bindAll(Map.of("workspace", workspace.key(), "key", id.value()))
                .fetchAs(Import.class)
                .mappedBy((types, row) -> ImportProperties.read(row.get("i")))
                .one();
    }

    @Override
    public Flux<Import> beyond(WorkspaceId workspace, PageRequest request) {
        return client.query(request.backwards() ? """
                        MATCH (i:Import {workspace: $workspace})
                        WHERE ($afterAt IS NULL OR i.startedAt < datetime($afterAt)
                            OR i.startedAt = datetime($afterAt) AND i.key < $afterKey)
                          AND ($beforeAt IS NULL OR i.startedAt > datetime($beforeAt)
                            OR i.startedAt = datetime($beforeAt) AND i.key > $beforeKey)
                        RETURN i {.*} AS i ORDER BY i.startedAt, i.key LIMIT $most
                        """ : """
                        MATCH (i:Import {workspace: $workspace})
                        WHERE ($afterAt IS NULL OR i.startedAt < datetime($afterAt)
                            OR i.startedAt = datetime($afterAt) AND i.key < $afterKey)
                          AND ($beforeAt IS NULL OR i.startedAt > datetime($beforeAt)
                            OR i.startedAt = datetime($beforeAt) AND i.key > $beforeKey)
                        RETURN i {.*} AS i ORDER BY i.startedAt DESC, i.key DESC LIMIT $most
                        """)
                .bindAll(range(workspace, request))
                .fetchAs(Import.class)
                .mappedBy((types, row) -> ImportProperties.read(row.get("i")))
                .all();
    }

    private static Map<String, Object> range(WorkspaceId workspace, PageRequest request) {
        Map<String, Object> range = new HashMap<>();
        range.put("workspace", workspace.key());
        range.put("most", request.size() + 1);
        put(range, "after", request.after());
        put(range, "before", request.before());
        return range;
    }

    private static void put(Map<String, Object> range, String end, @Nullable String cursor) {
        Cursor place = cursor == null ? null : Cursor.parse(cursor, 2);
        range.put(end + "At", place == null ? null : place.values().getFirst());
        range.put(end + "Key", place == null ? null : place.values().getLast());
    }

    @Override
    public Mono<Long> count(WorkspaceId workspace) {
        return client.query("MATCH (i:Import {workspace: $workspace}) RETURN count(i) AS imports")
                .bind(workspace.key())
                .to("workspace")
                .fetchAs(Long.class)
                .one();
    }

    @Override
    public Flux<Reject> rejects(WorkspaceId workspace, ImportId id) {
        return client.query("""
                        MATCH (:Import {workspace: $workspace, key: $key})-[:REFUSED]->(r:Rejects)
                        RETURN r.key AS key ORDER BY r.n
                        """)
                .bindAll(Map.of("workspace", workspace.key(), "key", id.value()))
                .fetchAs(Long.class)
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(portion -> portion(workspace, id, portion), 1);
    }

    private Flux<Reject> portion(WorkspaceId workspace, ImportId id, long key) {
        return client.query("""
                        MATCH (:Import {workspace: $workspace, key: $key})-[:REFUSED]->(r:Rejects {key: $portion})
                        RETURN r.sealed AS sealed
                        """)
                .bindAll(Map.of("workspace", workspace.key(), "key", id.value(), "portion", key))
                .fetchAs(byte[].class)
                .mappedBy((types, row) -> row.get("sealed").asByteArray())
                .one()
                .publishOn(Schedulers.boundedElastic())
                .flatMapIterable(bytes -> seal.open(workspace, id, new RejectSeal.Portion(key, bytes)));
    }

    @Override
    public Mono<Import> markUndone(WorkspaceId workspace, ImportId id) {
        return client.query("""
                        MATCH (i:Import {workspace: $workspace, key: $key})
                        SET i.status = 'UNDONE', i.finishedAt = coalesce(i.finishedAt, datetime())
                        """)
                .bindAll(Map.of("workspace", workspace.key(), "key", id.value()))
                .run()
                .then(Mono.defer(() -> forgetRejects(workspace, id)))
                .then(Mono.defer(() -> byId(workspace, id)));
    }

    private Mono<Void> forgetRejects(WorkspaceId workspace, ImportId id) {
        return client.query("""
                        MATCH (:Import {workspace: $workspace, key: $key})-[:REFUSED]->(r:Rejects)
                        DETACH DELETE r
                        """)
                .bindAll(Map.of("workspace", workspace.key(), "key", id.value()))
                .run()
                .then(Mono.<Void>fromRunnable(() -> seal.destroy(id)).subscribeOn(Schedulers.boundedElastic()));
    }

    @Override
    public Mono<Long> stopAbandoned(Duration silent) {
        return client.query("""
                        MATCH (i:Import {status: 'RUNNING'}) WHERE i.alive <= datetime() - $silent
                        SET i.lock = i.key
                        WITH i WHERE i.status = 'RUNNING' AND i.alive <= datetime() - $silent
                        SET i.status = 'STOPPED', i.finishedAt = i.alive, i.problems = [$problem]
                        RETURN count(i) AS stopped
                        """)
                .bindAll(Map.of("silent", silent, "problem", ImportProperties.interrupted()))
                .fetchAs(Long.class)
                .one();
    }

    private static Map<String, Object> parameters(WorkspaceId workspace, Import what) {
        return Map.of(
                "workspace", workspace.key(), "key", what.id().value(), "properties", ImportProperties.write(what));
    }
}
