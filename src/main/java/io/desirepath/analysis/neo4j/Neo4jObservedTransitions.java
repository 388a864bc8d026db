package io.desirepath.analysis.neo4j;

import io.desirepath.analysis.ObservedTransitions;
import io.desirepath.analysis.TransitionAnalysis;
import io.desirepath.journey.JourneyId;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Observed transitions as {@code (:Touchpoint)-[:NEXT {walks, occurrences, medianSeconds, asOf}]->(:Touchpoint)}. The
 * journey's node is locked first, as for an edit, so instances that publish at once take turns, and no touchpoint is
 * deleted meanwhile; {@code observedAt} on that node tells the later ones that it has been done.
 */
@Repository
class Neo4jObservedTransitions implements ObservedTransitions {
    private static final String LOCK = """
            MATCH (j:Journey {workspace: $workspace, id: $journey})
            SET j.lock = $lock
            """;
    private static final String PUBLISH = """
            MATCH (j:Journey {workspace: $workspace, id: $journey})
            WHERE coalesce(j.observedAt <= datetime.realtime() - duration({minutes: 1}), true)
            SET j.observedAt = datetime.realtime()
            WITH j
            CALL (j) {
              MATCH (j)-[:HAS_STAGE]->(:Stage)-[:HAS_TOUCHPOINT]->(from:Touchpoint)-[stale:NEXT]->(to:Touchpoint)
              WHERE NOT [from.id, to.id] IN $pairs
              DELETE stale
            }
            CALL (j) {
              UNWIND $rows AS row
              MATCH (j)-[:HAS_STAGE]->(:Stage)-[:HAS_TOUCHPOINT]->(from:Touchpoint {workspace: $workspace, id: row.from})
              MATCH (j)-[:HAS_STAGE]->(:Stage)-[:HAS_TOUCHPOINT]->(to:Touchpoint {workspace: $workspace, id: row.to})
              MERGE (from)-[next:NEXT]->(to)
              SET next = row.found
            }
            RETURN true AS published
            """;

    private final ReactiveNeo4jClient client;
    private final TransactionalOperator transaction;

    Neo4jObservedTransitions(
            ReactiveNeo4jClient client,
            @Qualifier("reactiveTransactionManager") ReactiveTransactionManager transactions) {
        this.client = client;
        this.transaction = TransactionalOperator.create(transactions);
    }

    @Override
    public Mono<Boolean> publish(
            WorkspaceId workspace, JourneyId journey, Instant asOf, List<TransitionAnalysis> walked) {
        Map<String, Object> named =
                Map.of("workspace", workspace.key(), "journey", journey.value().toString());
        Mono<Boolean> work = client.query(LOCK)
                .bindAll(named)
                .bind(UUID.randomUUID().toString())
                .to("lock")
                .run()
                .then(client.query(PUBLISH)
                        .bindAll(named)
                        .bind(walked.stream().map(each -> row(each, asOf)).toList())
                        .to("rows")
                        .bind(walked.stream()
                                .map(each -> List.of(from(each), to(each)))
                                .toList())
                        .to("pairs")
                        .fetchAs(Boolean.class)
                        .one())
                .defaultIfEmpty(false);
        return transaction.transactional(work);
    }

    private static Map<String, Object> row(TransitionAnalysis transition, Instant asOf) {
        Map<String, @Nullable Object> found = new HashMap<>();
        found.put("walks", transition.walks());
        found.put("occurrences", transition.occurrences());
        Duration median = transition.elapsed().median();
        found.put("medianSeconds", median == null ? null : median.toMillis() / 1_000.0);
        found.put("asOf", asOf.atZone(ZoneOffset.UTC));
        return Map.of("from", from(transition), "to", to(transition), "found", found);
    }

    private static String from(TransitionAnalysis transition) {
        return transition.from().id().value().toString();
    }

    private static String to(TransitionAnalysis transition) {
        return transition.to().id().value().toString();
    }
}
