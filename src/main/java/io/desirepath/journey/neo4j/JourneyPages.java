package io.desirepath.journey.neo4j;

import io.desirepath.journey.Journey;
import io.desirepath.shared.Connection;
import io.desirepath.shared.Cursor;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import reactor.core.publisher.Mono;

/** Pages of a workspace's journeys, last changed first, those of the same instant by id. */
final class JourneyPages {
    private static final String BETWEEN = """
            MATCH (j:Journey {workspace: $workspace})
            WHERE ($after IS NULL OR j.updatedAt < $after.at OR (j.updatedAt = $after.at AND j.id > $after.id))
              AND ($before IS NULL OR j.updatedAt > $before.at OR (j.updatedAt = $before.at AND j.id < $before.id))
            """;
    private static final String FORWARDS = BETWEEN + """
            WITH j ORDER BY j.updatedAt DESC, j.id LIMIT $limit
            """ + JourneyRows.WHOLE + """
            ORDER BY j.updatedAt DESC, j.id
            """;
    private static final String BACKWARDS = BETWEEN + """
            WITH j ORDER BY j.updatedAt, j.id DESC LIMIT $limit
            """ + JourneyRows.WHOLE + """
            ORDER BY j.updatedAt, j.id DESC
            """;

    private final ReactiveNeo4jClient client;

    JourneyPages(ReactiveNeo4jClient client) {
        this.client = client;
    }

    Mono<Connection<Journey>> read(WorkspaceId workspace, PageRequest request) {
        return Mono.defer(() -> count(workspace)
                .flatMap(total -> found(workspace, request)
                        .map(found -> Connection.of(request, found, JourneyPages::cursor, total))));
    }

    private Mono<List<Journey>> found(WorkspaceId workspace, PageRequest request) {
        return client.query(request.backwards() ? BACKWARDS : FORWARDS)
                .bindAll(Map.of("workspace", workspace.key(), "limit", request.size() + 1))
                .bind(place(request.after()))
                .to("after")
                .bind(place(request.before()))
                .to("before")
                .fetchAs(Journey.class)
                .mappedBy((types, row) -> JourneyRows.read(row.get("journey")))
                .all()
                .collectList();
    }

    private Mono<Long> count(WorkspaceId workspace) {
        return client.query("MATCH (j:Journey {workspace: $workspace}) RETURN count(j) AS count")
                .bind(workspace.key())
                .to("workspace")
                .fetchAs(Long.class)
                .one()
                .defaultIfEmpty(0L);
    }

    private static Cursor cursor(Journey journey) {
        return Cursor.of(journey.updatedAt().toString(), journey.id().toString());
    }

    private static @Nullable Map<String, Object> place(@Nullable String opaque) {
        if (opaque == null) {
            return null;
        }
        List<String> values = Cursor.parse(opaque, 2).values();
        return Map.of("at", moment(values.get(0)), "id", values.get(1));
    }

    private static Object moment(String text) {
        try {
            return JourneyRows.moment(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new Refusal("BAD_REQUEST", "This is no cursor of this list. Take one from its edges or pageInfo.");
        }
    }
}
