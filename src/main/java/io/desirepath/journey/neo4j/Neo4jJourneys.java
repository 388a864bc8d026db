package io.desirepath.journey.neo4j;

import io.desirepath.journey.Change;
import io.desirepath.journey.ElementId;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyChange;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.Revision;
import io.desirepath.journey.StageId;
import io.desirepath.journey.Standing;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.TransitionId;
import io.desirepath.shared.Connection;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Journeys as a graph, each read by one statement and changed by one small statement per operation. A change locks the
 * journey's node first and reads it then, so edits of one journey are one after the other and none is lost.
 */
@Repository
class Neo4jJourneys implements Journeys {
    private static final String BY_IDS = """
            MATCH (j:Journey {workspace: $workspace}) WHERE j.id IN $ids
            """ + JourneyRows.WHOLE;
    private static final String WITH_STAGE = """
            MATCH (j:Journey)-[:HAS_STAGE]->(:Stage {workspace: $workspace, id: $id})
            """ + JourneyRows.WHOLE;
    private static final String WITH_TOUCHPOINT = """
            MATCH (j:Journey)-[:HAS_STAGE]->(:Stage)-[:HAS_TOUCHPOINT]->(:Touchpoint {workspace: $workspace, id: $id})
            """ + JourneyRows.WHOLE;
    private static final String WITH_TRANSITION = """
            MATCH (from:Touchpoint)-[:LEADS_TO {workspace: $workspace, id: $id}]->(:Touchpoint)
            MATCH (j:Journey)-[:HAS_STAGE]->(:Stage)-[:HAS_TOUCHPOINT]->(from)
            """ + JourneyRows.WHOLE;
    private static final String LOCK = """
            MATCH (j:Journey {workspace: $workspace, id: $id})
            SET j.lock = $lock
            RETURN j.id AS id
            """;
    private static final String REVISIONS = """
            MATCH (r:Revision {workspace: $workspace, journey: $id}) WHERE r.number > $after
            RETURN r {.*} AS revision ORDER BY r.number
            """;
    private static final String CHANGES = """
            MATCH (r:Revision {workspace: $workspace, journey: $id}) WHERE r.number > $after
            RETURN r.number AS number, r.key AS key ORDER BY r.number
            """;
    private static final String ADD = """
            MERGE (w:Workspace {key: $workspace})
            CREATE (w)-[:OWNS]->(:Journey {workspace: $workspace, id: $id, createdAt: $at})
            """;
    private static final String LOG = """
            MATCH (j:Journey {workspace: $workspace, id: $id})
            SET j.revision = $revision.number, j.updatedAt = $revision.at
            CREATE (j)-[:LOGGED]->(r:Revision {workspace: $workspace, journey: $id})
            SET r += $revision
            """;
    private static final String DELETE = """
            MATCH (j:Journey {workspace: $workspace, id: $id})
            CALL (j) { MATCH (j)-[:LOGGED]->(r:Revision) DETACH DELETE r }
            CALL (j) {
              MATCH (j)-[:HAS_STAGE]->(s:Stage)
              OPTIONAL MATCH (s)-[:HAS_TOUCHPOINT]->(t:Touchpoint)
              DETACH DELETE t, s
            }
            DETACH DELETE j
            """;

    private final ReactiveNeo4jClient client;
    private final Transactions transactions;
    private final JourneyPages pages;
    private final KnownJourneys known;

    Neo4jJourneys(ReactiveNeo4jClient client, Transactions transactions) {
        this.client = client;
        this.transactions = transactions;
        this.pages = new JourneyPages(client);
        this.known = new KnownJourneys(client);
    }

    @Override
    public Mono<Journey> byId(WorkspaceId workspace, JourneyId id) {
        return byIds(workspace, List.of(id)).singleOrEmpty();
    }

    @Override
    public Flux<Journey> byIds(WorkspaceId workspace, Collection<JourneyId> ids) {
        List<String> texts = ids.stream().map(id -> id.value().toString()).toList();
        return known.current(
                workspace,
                texts,
                missing -> whole(BY_IDS, Map.of("workspace", workspace.key(), "ids", missing))
                        .all());
    }

    @Override
    public Mono<Journey> holding(WorkspaceId workspace, ElementId element) {
        return switch (element) {
            case JourneyId journey -> byId(workspace, journey);
            case StageId stage -> whole(WITH_STAGE, named(workspace, stage)).one();
            case TouchpointId touchpoint ->
                whole(WITH_TOUCHPOINT, named(workspace, touchpoint)).one();
            case TransitionId transition ->
                whole(WITH_TRANSITION, named(workspace, transition)).one();
        };
    }

    @Override
    public Mono<Connection<Journey>> page(WorkspaceId workspace, PageRequest request) {
        return pages.read(workspace, request);
    }

    @Override
    public Mono<Integer> revision(WorkspaceId workspace, JourneyId id) {
        return client.query("MATCH (j:Journey {workspace: $workspace, id: $id}) RETURN j.revision AS revision")
                .bindAll(named(workspace, id))
                .fetchAs(Integer.class)
                .mappedBy((types, row) -> row.get("revision").asInt())
                .one();
    }

    @Override
    public Flux<Revision> revisions(WorkspaceId workspace, JourneyId id, int after) {
        return client.query(REVISIONS)
                .bindAll(named(workspace, id))
                .bind(after)
                .to("after")
                .fetchAs(Revision.class)
                .mappedBy((types, row) -> RevisionRows.read(row.get("revision")))
                .all();
    }

    @Override
    public Flux<JourneyChange> changes(WorkspaceId workspace, JourneyId id, int after) {
        return client.query(CHANGES)
                .bindAll(named(workspace, id))
                .bind(after)
                .to("after")
                .fetchAs(JourneyChange.class)
                .mappedBy((types, row) -> new JourneyChange(
                        id, row.get("number").asInt(), row.get("key").asString(null)))
                .all();
    }

    @Override
    public Mono<Journey> add(WorkspaceId workspace, Change drawing, @Nullable String key) {
        Journey journey = drawing.journey();
        Mono<Journey> work = byId(workspace, journey.id())
                .switchIfEmpty(Mono.defer(() -> create(workspace, journey)
                        .then(store(workspace, drawing, key))
                        .thenReturn(journey)));
        return transactions.run(work).onErrorMap(Neo4jJourneys::isTaken, Neo4jJourneys::idTaken);
    }

    @Override
    public Mono<Change> edit(
            WorkspaceId workspace,
            JourneyId id,
            int base,
            @Nullable String key,
            Function<Standing, Mono<Change>> decide) {
        Mono<Change> work = lock(workspace, id)
                .then(Mono.defer(() -> standing(workspace, id, base)))
                .flatMap(decide)
                .flatMap(change -> store(workspace, change, key).thenReturn(change))
                .switchIfEmpty(Mono.error(Journeys::absent));
        return transactions.run(work).onErrorMap(Neo4jJourneys::isTaken, Neo4jJourneys::idTaken);
    }

    @Override
    public Mono<Boolean> delete(WorkspaceId workspace, JourneyId id) {
        Mono<Boolean> work = lock(workspace, id)
                .flatMap(locked ->
                        client.query(DELETE).bindAll(named(workspace, id)).run().thenReturn(true))
                .defaultIfEmpty(false);
        return transactions.run(work);
    }

    /** Empty where there is no such journey. Everybody else who would change it waits until this transaction ends. */
    private Mono<String> lock(WorkspaceId workspace, JourneyId id) {
        return client.query(LOCK)
                .bindAll(named(workspace, id))
                .bind(UUID.randomUUID().toString())
                .to("lock")
                .fetchAs(String.class)
                .mappedBy((types, row) -> row.get("id").asString())
                .one();
    }

    private Mono<Standing> standing(WorkspaceId workspace, JourneyId id, int base) {
        return byId(workspace, id)
                .flatMap(
                        journey -> (base < journey.revision() ? revisions(workspace, id, base) : Flux.<Revision>empty())
                                .collectList()
                                .map(since -> new Standing(journey, since)));
    }

    private Mono<Void> create(WorkspaceId workspace, Journey journey) {
        return client.query(ADD)
                .bindAll(named(workspace, journey.id()))
                .bind(JourneyRows.moment(journey.createdAt()))
                .to("at")
                .run()
                .then();
    }

    private Mono<Void> store(WorkspaceId workspace, Change change, @Nullable String key) {
        JourneyId id = change.journey().id();
        return Flux.fromIterable(OperationStatements.of(change.operations()))
                .concatMap(statement -> client.query(statement.cypher())
                        .bindAll(Map.of(
                                "workspace", workspace.key(),
                                "journey", id.value().toString(),
                                "rows", statement.rows()))
                        .run())
                .then(client.query(LOG)
                        .bindAll(named(workspace, id))
                        .bind(RevisionRows.write(change, key))
                        .to("revision")
                        .run())
                .then();
    }

    private ReactiveNeo4jClient.RecordFetchSpec<Journey> whole(String cypher, Map<String, Object> parameters) {
        return client.query(cypher)
                .bindAll(parameters)
                .fetchAs(Journey.class)
                .mappedBy((types, row) -> JourneyRows.read(row.get("journey")));
    }

    private static Map<String, Object> named(WorkspaceId workspace, ElementId id) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("workspace", workspace.key());
        parameters.put("id", id.value().toString());
        return parameters;
    }

    /** Whether an id is in use by another journey of the workspace: within one journey the drawing board knows. */
    private static boolean isTaken(Throwable failure) {
        Throwable cause = failure instanceof Neo4jException ? failure : failure.getCause();
        return cause instanceof Neo4jException database
                && database.code().equals("Neo.ClientError.Schema.ConstraintValidationFailed");
    }

    private static Throwable idTaken(Throwable failure) {
        return new Refusal(
                "ID_TAKEN", "An element of another journey has one of these ids. Nothing was changed. Make new ones.");
    }
}
