package io.desirepath.journey.neo4j;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.desirepath.journey.Journey;
import io.desirepath.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Journeys read before. A journey is read whole with every question about it, and mostly nobody has edited it since: so
 * the store is asked for its revision only, a fraction of the work. What is given out is thus as fresh as the store,
 * whichever instance made the last edit.
 */
final class KnownJourneys {
    private static final int MOST = 100;
    private static final String VERSIONS = """
            MATCH (j:Journey {workspace: $workspace}) WHERE j.id IN $ids
            RETURN j.id AS id, j.revision AS revision, j.updatedAt AS updatedAt
            """;

    private final ReactiveNeo4jClient client;
    private final Cache<Version, Journey> read =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    KnownJourneys(ReactiveNeo4jClient client) {
        this.client = client;
    }

    /** The instant is there for a store that was set back to an older state and edited differently since. */
    private record Version(WorkspaceId workspace, String id, int revision, Instant updatedAt) {}

    /**
     * The journeys with these ids as they are now, in no order.
     *
     * @param reading reads those of them anew whose ids it is given
     */
    Flux<Journey> current(WorkspaceId workspace, List<String> ids, Function<List<String>, Flux<Journey>> reading) {
        return versions(workspace, ids).flatMapMany(versions -> {
            List<Journey> known = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (Version version : versions) {
                Journey journey = read.getIfPresent(version);
                if (journey == null) {
                    missing.add(version.id());
                } else {
                    known.add(journey);
                }
            }
            return missing.isEmpty()
                    ? Flux.fromIterable(known)
                    : reading.apply(missing)
                            .doOnNext(journey -> keep(versionOf(workspace, journey), versions, journey))
                            .startWith(known);
        });
    }

    private Mono<List<Version>> versions(WorkspaceId workspace, List<String> ids) {
        return client.query(VERSIONS)
                .bindAll(Map.of("workspace", workspace.key(), "ids", ids))
                .fetchAs(Version.class)
                .mappedBy((types, row) -> new Version(
                        workspace,
                        row.get("id").asString(),
                        row.get("revision").asInt(),
                        JourneyRows.instant(row.get("updatedAt"))))
                .all()
                .collectList();
    }

    /**
     * Kept only as the version that it had before it was read. A commit during the reading may show its new revision
     * beside stages as they were before; such a mixture would be taken for the new version as long as that lasts.
     */
    private void keep(Version version, List<Version> before, Journey journey) {
        if (before.contains(version)) {
            read.put(version, journey);
        }
    }

    private static Version versionOf(WorkspaceId workspace, Journey journey) {
        return new Version(workspace, journey.id().value().toString(), journey.revision(), journey.updatedAt());
    }
}
