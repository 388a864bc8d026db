package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Takes an import back by saying so in the feed: from the commit on nobody counts it, and its ids are free. What it
 * leaves in the store is for {@link Leftovers} to clear, so this is small whatever the import's size.
 */
final class UndoChange implements FeedChange<Long> {
    private static final String COUNT = """
            MATCH (b:Batch {workspace: $workspace, import: $import})
            WHERE b.kind IN ['INTERACTIONS', 'FEEDBACK']
            RETURN sum(b.count) AS count
            """;

    private static final String BEGIN_UNDOING = """
            MATCH (f:Feed {workspace: $workspace})
            SET f.undone = $revision, f.undoing = coalesce(f.undoing, []) + $import
            """;

    private final ImportId importId;

    UndoChange(ImportId importId) {
        this.importId = importId;
    }

    @Override
    public Long apply(LockedFeed feed) {
        if (feed.known().undone.contains(importId)) {
            return 0L;
        }
        SimpleQueryRunner store = feed.store();
        Map<String, Object> parameters =
                Map.of("workspace", feed.workspace().key(), "import", importId.value(), "revision", feed.next());
        long count = store.run(COUNT, parameters).single().get("count").asLong();
        feed.append(new ImportUndone(feed.next(), importId));
        feed.releases();
        store.run(BEGIN_UNDOING, parameters).consume();
        return count;
    }
}
