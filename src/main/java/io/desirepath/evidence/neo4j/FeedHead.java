package io.desirepath.evidence.neo4j;

import io.desirepath.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * Where a workspace's feed stands.
 *
 * @param feed tells this feed from one that an empty or an older store began anew under the same workspace
 * @param revision the newest entry's revision, 0 where there is none
 * @param keys the fingerprint of the secret under which it is filled, empty where there is no feed yet
 * @param undone the revision of the newest undoing, 0 where nothing was ever undone
 * @param undoing imports that are undone, of which something is still to be cleared from the store
 */
record FeedHead(String feed, long revision, String keys, long undone, Set<String> undoing) {
    private static final String READ = """
            MATCH (f:Feed {workspace: $workspace})
            RETURN f.feed AS feed, f.revision AS revision, f.keys AS keys,
                   coalesce(f.undone, 0) AS undone, coalesce(f.undoing, []) AS undoing
            """;

    /** Reads it; what it names is committed, and so is everything before. */
    static FeedHead read(SimpleQueryRunner store, WorkspaceId workspace) {
        List<Record> found =
                store.run(READ, Map.of("workspace", workspace.key())).list();
        if (found.isEmpty()) {
            return new FeedHead("", 0, "", 0, Set.of());
        }
        Record feed = found.getFirst();
        return new FeedHead(
                feed.get("feed").asString(),
                feed.get("revision").asLong(),
                feed.get("keys").asString(),
                feed.get("undone").asLong(),
                Set.copyOf(feed.get("undoing").asList(Value::asString)));
    }
}
