package io.desirepath.platform.embedded;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/**
 * Loads Cypher's planner and runtime before the first customer waits for them. Plans each kind of statement the rooms
 * use and runs those that only read; nothing is written, no name is created.
 */
final class PlannerWarmUp {
    private static final List<String> STATEMENTS = List.of(
            "MATCH (n) WHERE elementId(n) = $text RETURN n {.*} AS node",
            "UNWIND $list AS row MATCH (n) WHERE n.id = row.id WITH n, row ORDER BY n.order"
                    + " OPTIONAL MATCH (n)-[r]->(m) RETURN n, collect({edge: r, to: m.name}) AS edges, count(*) LIMIT 1",
            "EXPLAIN MERGE (n:__Neo4jMigration {version: $text}) ON CREATE SET n.x = $text SET n += $map"
                    + " WITH n UNWIND $list AS row CREATE (n)-[:MIGRATED_TO {at: datetime()}]->(m:__Neo4jMigration)"
                    + " SET m = row RETURN m",
            "EXPLAIN MATCH (n:__Neo4jMigration {version: $text})-[:MIGRATED_TO]->(m) DETACH DELETE m");

    private PlannerWarmUp() {}

    static void run(GraphDatabaseService database) {
        Map<String, Object> parameters =
                Map.of("text", "", "list", List.of(Map.of("id", "", "version", "")), "map", Map.of());
        try (Transaction transaction = database.beginTx()) {
            for (String statement : STATEMENTS) {
                transaction.execute(statement, parameters).close();
            }
        }
    }
}
