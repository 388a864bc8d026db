package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.FeedEntry;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * One reading of a feed from a revision to where its head is when it begins, page by page, a few entries ahead of who
 * asks for them. Where an import is undone while it is read, it goes on to that undoing: what was read of the import
 * before is void, whole or not, and whoever reads learns it.
 */
final class FeedReading implements AutoCloseable {
    private static final String PAGE = """
            MATCH (b:Batch {workspace: $workspace})
            WHERE b.revision > $after AND b.revision <= $upTo
            WITH b ORDER BY b.revision LIMIT $limit
            RETURN b.revision AS revision,
                   CASE WHEN b.kind = 'UNDONE' OR b.undone IS NULL AND NOT coalesce(b.import IN $undoing, false)
                     THEN b END AS batch
            """;

    /** Makes the many small batches of live interactions cheap, and keeps a transaction short. */
    private static final int PAGE_SIZE = 64;

    /** How often a page is read again that was being cleared while it was read. */
    private static final int MOST_REPEATS = 10;

    private final Session store;
    private final WorkspaceId workspace;
    private long upTo;
    private long reached;
    private int repeats;
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
        while (reached < upTo || hasUndoingBeyond()) {
            try {
                FeedEntry entry = read();
                if (entry != null) {
                    return entry;
                }
            } catch (RuntimeException e) {
                repeatWhereCleared(e);
            }
        }
        return null;
    }

    /** The entry behind the one reached, null where it belongs to an undone import. */
    private @Nullable FeedEntry read() {
        if (page == null || !page.hasNext()) {
            page = nextPage();
        }
        Record record = page.next();
        Value batch = record.get("batch");
        FeedEntry entry = batch.isNull() ? null : EntryCodec.decode(batch);
        reached = record.get("revision").asLong();
        return entry;
    }

    private Result nextPage() {
        List<String> undoing = List.copyOf(FeedHead.read(store, workspace).undoing());
        return store.run(
                PAGE,
                Map.of(
                        "workspace", workspace.key(),
                        "after", reached,
                        "upTo", upTo,
                        "limit", PAGE_SIZE,
                        "undoing", undoing));
    }

    /**
     * Whether an import was undone since this reading began. Only from then on its batches are cleared, so without one
     * everything read is as it was stored.
     */
    private boolean hasUndoingBeyond() {
        upTo = Math.max(upTo, FeedHead.read(store, workspace).undone());
        return reached < upTo;
    }

    /** A batch that cannot be read may have been cleared meanwhile: then the page that begins with it is read again. */
    private void repeatWhereCleared(RuntimeException failure) {
        boolean isBeingCleared =
                hasUndoingBeyond() || !FeedHead.read(store, workspace).undoing().isEmpty();
        if (!isBeingCleared || repeats++ == MOST_REPEATS) {
            throw failure;
        }
        page = null;
    }

    @Override
    public void close() {
        store.close();
    }
}
