package io.desirepath.intake.neo4j;

import io.desirepath.intake.Recipes;
import io.desirepath.intake.SavedRecipe;
import io.desirepath.shared.WorkspaceId;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Recipes as {@code (:Recipe {workspace, name, key, version, json})-[:WAS]->(:RecipeVersion {version, json})}: the node
 * holds the newest version, what it was before hangs on it.
 */
@Repository
class Neo4jRecipes implements Recipes {
    private final ReactiveNeo4jClient client;

    Neo4jRecipes(ReactiveNeo4jClient client) {
        this.client = client;
    }

    @Override
    public Flux<SavedRecipe> all(WorkspaceId workspace) {
        return client.query("MATCH (r:Recipe {workspace: $workspace}) RETURN r {.*} AS r ORDER BY r.name")
                .bind(workspace.key())
                .to("workspace")
                .fetchAs(SavedRecipe.class)
                .mappedBy((types, row) -> read(row.get("r")))
                .all();
    }

    @Override
    public Mono<SavedRecipe> byId(WorkspaceId workspace, String id) {
        return client.query("MATCH (r:Recipe {workspace: $workspace, key: $key}) RETURN r {.*} AS r")
                .bindAll(Map.of("workspace", workspace.key(), "key", id))
                .fetchAs(SavedRecipe.class)
                .mappedBy((types, row) -> read(row.get("r")))
                .one();
    }

    @Override
    public Mono<SavedRecipe> save(WorkspaceId workspace, String name, String json) {
        return client.query("""
                        MERGE (w:Workspace {key: $workspace})
                        MERGE (r:Recipe {workspace: $workspace, name: $name})
                        ON CREATE SET r.key = $key, r.version = 0
                        MERGE (w)-[:OWNS]->(r)
                        SET r.lock = $key
                        WITH r
                        CALL (r) {
                          WITH r WHERE r.version > 0 AND r.json <> $json
                          CREATE (r)-[:WAS]->(:RecipeVersion {version: r.version, json: r.json})
                        }
                        SET r.version = CASE WHEN r.json = $json THEN r.version ELSE r.version + 1 END, r.json = $json
                        RETURN r {.*} AS r
                        """)
                .bindAll(Map.of(
                        "workspace",
                        workspace.key(),
                        "name",
                        name,
                        "json",
                        json,
                        "key",
                        UUID.randomUUID().toString()))
                .fetchAs(SavedRecipe.class)
                .mappedBy((types, row) -> read(row.get("r")))
                .one();
    }

    private static SavedRecipe read(MapAccessor node) {
        return new SavedRecipe(
                node.get("key").asString(),
                node.get("name").asString(),
                node.get("version").asInt(),
                node.get("json").asString());
    }
}
