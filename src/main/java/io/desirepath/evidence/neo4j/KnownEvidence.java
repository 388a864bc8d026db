package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.shared.WorkspaceId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * What an instance keeps in memory of a workspace's feed so as to tell what is new: the ids taken, the vocabulary and
 * the imports undone, all as of a revision. Kept current from the feed, so that it may lag behind but never disagree.
 * Not safe for use by several threads at once.
 */
final class KnownEvidence {
    private static final String ENTRIES = """
            MATCH (b:Batch {workspace: $workspace})
            WHERE b.revision > $after AND b.revision <= $upTo
            RETURN b.revision AS revision, b.kind AS kind, b.import AS import, b.mark AS mark,
                   CASE WHEN b.undone IS NULL THEN b.id END AS id, b.count AS count
            ORDER BY b.revision
            """;

    private static final String IDS_RELEASED = """
            MATCH (b:Batch {workspace: $workspace, import: $import})
            WHERE b.revision < $undone AND b.id IS NOT NULL
            RETURN b.kind AS kind, b.id AS id, b.count AS count
            """;

    final LongSet interactions = new LongSet();
    final LongSet responses = new LongSet();
    final Set<ImportId> undone = new HashSet<>();
    private final WorkspaceId workspace;
    private Lexicon lexicon = new Lexicon();
    private String feed = "";
    private long revision;

    KnownEvidence(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    long revision() {
        return revision;
    }

    /**
     * Takes over, without the feed's lock, as much of what the feed holds as can be: up to the undoing of an import
     * whose batches are being cleared. Which ids that frees can be read for sure only under the lock.
     *
     * @return the revision reached
     */
    long readAhead(SimpleQueryRunner store, FeedHead head) {
        begin(store, head);
        Result entries = entries(store, head);
        while (entries.hasNext()) {
            Record entry = entries.next();
            if (kind(entry) == EntryKind.UNDONE
                    && head.undoing().contains(entry.get("import").asString())) {
                entries.consume();
                break;
            }
            take(store, entry);
        }
        return revision;
    }

    /**
     * Takes over what the locked feed holds up to its head.
     *
     * @param marks is told the mark of each entry taken over
     */
    void catchUp(SimpleQueryRunner store, FeedHead head, LongConsumer marks) {
        begin(store, head);
        Result entries = entries(store, head);
        while (entries.hasNext()) {
            Record entry = entries.next();
            take(store, entry);
            marks.accept(entry.get("mark").asLong());
        }
        if (revision != head.revision()) {
            throw new IllegalStateException("The feed of workspace %s ends at revision %d where it says %d"
                    .formatted(workspace, revision, head.revision()));
        }
    }

    private void begin(SimpleQueryRunner store, FeedHead head) {
        if (!head.feed().equals(feed) || head.revision() < revision) {
            forget(head.feed());
        }
        lexicon.catchUp(store, workspace, head.revision());
    }

    private Result entries(SimpleQueryRunner store, FeedHead head) {
        return store.run(ENTRIES, Map.of("workspace", workspace.key(), "after", revision, "upTo", head.revision()));
    }

    /** Takes over what one's own commit brought, which is thereby the newest revision. */
    void take(Growth growth, long[] freshInteractions, long[] freshResponses, long committed) {
        interactions.addAll(freshInteractions);
        responses.addAll(freshResponses);
        lexicon.enter(growth, committed);
        revision = committed;
    }

    private void take(SimpleQueryRunner store, Record entry) {
        long next = entry.get("revision").asLong();
        if (next != revision + 1) {
            throw new IllegalStateException(
                    "The feed of workspace %s has revision %d behind %d".formatted(workspace, next, revision));
        }
        EntryKind kind = kind(entry);
        if (kind == EntryKind.UNDONE) {
            ImportId importId = new ImportId(entry.get("import").asString());
            undone.add(importId);
            release(store, importId, next);
        } else {
            ids(kind).addAll(decoded(entry));
        }
        revision = next;
    }

    /**
     * Frees all ids of the import, those of batches that were read as cleared, and so not taken, included: up to its
     * undoing nobody else can have had one of them.
     */
    private void release(SimpleQueryRunner store, ImportId importId, long undoneAt) {
        store.run(IDS_RELEASED, Map.of("workspace", workspace.key(), "import", importId.value(), "undone", undoneAt))
                .forEachRemaining(batch -> ids(kind(batch)).removeAll(decoded(batch)));
    }

    private static EntryKind kind(Record batch) {
        return EntryKind.valueOf(batch.get("kind").asString());
    }

    private LongSet ids(EntryKind kind) {
        return kind == EntryKind.FEEDBACK ? responses : interactions;
    }

    private static long[] decoded(Record batch) {
        Value id = batch.get("id");
        return id.isNull()
                ? new long[0]
                : ColumnCodec.decode(id.asByteArray(), batch.get("count").asInt());
    }

    /** Begins anew: another store, or an older one, has taken the place of the one known. */
    private void forget(String nowFeed) {
        interactions.clear();
        responses.clear();
        undone.clear();
        lexicon = new Lexicon();
        feed = nowFeed;
        revision = 0;
    }
}
