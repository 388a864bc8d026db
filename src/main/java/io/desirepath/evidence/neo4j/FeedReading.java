package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.FeedEntry;
import io.desirepath.shared.WorkspaceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** One reading of a feed from a revision to its head, page by page, a few entries ahead of who asks for them. */
final class FeedReading implements AutoCloseable {
    private static final String PAGE = """
            MATCH (b:Batch {workspace: $workspace})
            WHERE b.revision > $after AND b.revision <= $upTo
            WITH b ORDER BY b.revision LIMIT $limit
            RETURN b.revision AS revision, CASE WHEN b.undone IS NULL THEN b END AS batch
            """;

    /** Makes the many small batches of live interactions cheap, and keeps a transaction short. */
    private static final int PAGE_SIZE = 64;

    private final Session store;
    private final WorkspaceId workspace;
    private final long upTo;
    private long reached;
    private @Nullable Result page;

    FeedReading(Session session, WorkspaceId workspace, long after) {
        store = session;
        this.workspace = workspace;
        this.upTo = FeedHead.read(session, workspace).revision();
        this.reached = after;
    }

    /** The next entry, null at the end. */
    @Nullable
    FeedEntry next() {
        while (reached < upTo) {
            if (page == null || !page.hasNext()) {
                page = store.run(
                        PAGE, Map.of("workspace", workspace.key(), "after", reached, "upTo", upTo, "limit", PAGE_SIZE));
            }
            Record record = page.next();
            reached = record.get("revision").asLong();
            Value batch = record.get("batch");
            if (!batch.isNull()) {
                return EntryCodec.decode(batch);
            }
        }
        return null;
    }

    @Override
    public void close() {
        store.close();
    }
}
