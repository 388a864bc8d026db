package io.desirepath.sample.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.journey.JourneyId;
import io.desirepath.sample.SamplePlan;
import io.desirepath.sample.SampleRun;
import io.desirepath.sample.SampleStatus;
import io.desirepath.sample.Samples;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The sample as one {@code (:Sample)} node, named by the workspace it lives in. */
@Repository
class Neo4jSamples implements Samples {
    private final ReactiveNeo4jClient client;

    Neo4jSamples(ReactiveNeo4jClient client) {
        this.client = client;
    }

    @Override
    public Mono<SampleRun> current() {
        return run("MATCH (s:Sample {workspace: $workspace}) RETURN s {.*} AS s", Map.of());
    }

    @Override
    public Mono<SampleRun> first(SampleRun run) {
        return run("""
                MERGE (s:Sample {workspace: $workspace})
                ON CREATE SET s += $properties
                RETURN s {.*} AS s
                """, Map.of("properties", properties(run)));
    }

    @Override
    public Mono<SampleRun> replace(SampleRun run) {
        return run("""
                MERGE (s:Sample {workspace: $workspace})
                SET s.turn = coalesce(s.turn, 0) + 1 // takes the node's lock before anything is read
                WITH s,
                     coalesce(s.oldEvidence, []) + CASE WHEN s.import IS NULL THEN [] ELSE [s.import] END AS evidence,
                     coalesce(s.oldJourneys, []) + CASE WHEN s.journey IS NULL THEN [] ELSE [s.journey] END AS journeys
                SET s += $properties, s.oldEvidence = evidence, s.oldJourneys = journeys
                RETURN s {.*} AS s
                """, Map.of("properties", properties(run)));
    }

    @Override
    public Mono<Boolean> update(SampleRun run) {
        return run("""
                        MATCH (s:Sample {workspace: $workspace})
                        SET s.turn = s.turn + 1 // takes the node's lock before anything is read
                        WITH s WHERE s.import = $import
                        SET s += $properties
                        RETURN s {.*} AS s
                        """, Map.of("import", run.id().value(), "properties", properties(run)))
                .hasElement();
    }

    private Mono<SampleRun> run(String statement, Map<String, Object> parameters) {
        return client.query(statement)
                .bind(SampleRun.WORKSPACE.key())
                .to("workspace")
                .bindAll(parameters)
                .fetchAs(SampleRun.class)
                .mappedBy((types, row) -> read(row.get("s")))
                .one();
    }

    private static Map<String, @Nullable Object> properties(SampleRun run) {
        JourneyId journey = run.journey();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("import", run.id().value());
        properties.put("seed", run.plan().seed());
        properties.put("customers", run.plan().customers());
        properties.put("reference", run.plan().reference().toEpochMilli());
        properties.put("status", run.status().name());
        properties.put("made", run.made());
        properties.put("journey", journey == null ? null : journey.toString());
        properties.put(
                "oldEvidence", run.oldEvidence().stream().map(ImportId::value).toList());
        properties.put(
                "oldJourneys",
                run.oldJourneys().stream().map(JourneyId::toString).toList());
        return properties;
    }

    private static SampleRun read(MapAccessor node) {
        Value journey = node.get("journey");
        return new SampleRun(
                new ImportId(node.get("import").asString()),
                new SamplePlan(
                        node.get("seed").asLong(),
                        node.get("customers").asInt(),
                        Instant.ofEpochMilli(node.get("reference").asLong())),
                SampleStatus.valueOf(node.get("status").asString()),
                node.get("made").asInt(),
                journey.isNull() ? null : journey(journey.asString()),
                node.get("oldEvidence").asList(value -> new ImportId(value.asString()), List.of()),
                node.get("oldJourneys").asList(value -> journey(value.asString()), List.of()));
    }

    private static JourneyId journey(String id) {
        return new JourneyId(UUID.fromString(id));
    }
}
