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
            WHERE b.undone = $undone AND b.revision <= $known AND b.id IS NOT NULL
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
     * Takes over what the feed holds up to its head, which is known to be committed.
     *
     * @param marks is told the mark of each entry taken over
     * @return the revision reached
     */
    long catchUp(SimpleQueryRunner store, FeedHead head, LongConsumer marks) {
        if (!head.feed().equals(feed) || head.revision() < revision) {
            forget(head.feed());
        }
        if (head.revision() == revision) {
            return revision;
        }
        lexicon.catchUp(store, workspace, head.revision());
        long known = revision;
        Result entries =
                store.run(ENTRIES, Map.of("workspace", workspace.key(), "after", known, "upTo", head.revision()));
        while (entries.hasNext()) {
            Record entry = entries.next();
            take(store, entry, known);
            marks.accept(entry.get("mark").asLong());
        }
        if (revision != head.revision()) {
            throw new IllegalStateException("The feed of workspace %s ends at revision %d where it says %d"
                    .formatted(workspace, revision, head.revision()));
        }
        return revision;
    }

    /** Takes over what one's own commit brought, which is thereby the newest revision. */
    void take(Growth growth, long[] freshInteractions, long[] freshResponses, long committed) {
        interactions.addAll(freshInteractions);
        responses.addAll(freshResponses);
        lexicon.enter(growth, committed);
        revision = committed;
    }

    private void take(SimpleQueryRunner store, Record entry, long known) {
        long next = entry.get("revision").asLong();
        if (next != revision + 1) {
            throw new IllegalStateException(
                    "The feed of workspace %s has revision %d behind %d".formatted(workspace, next, revision));
        }
        EntryKind kind = EntryKind.valueOf(entry.get("kind").asString());
        if (kind == EntryKind.UNDONE) {
            ImportId importId = new ImportId(entry.get("import").asString());
            undone.add(importId);
            release(store, importId, next, known);
        } else {
            ids(kind).addAll(decoded(entry));
        }
        revision = next;
    }

    /** Frees the ids that were taken over before; those of batches read only now were not taken at all. */
    private void release(SimpleQueryRunner store, ImportId importId, long undoneAt, long known) {
        store.run(
                        IDS_RELEASED,
                        Map.of(
                                "workspace",
                                workspace.key(),
                                "import",
                                importId.value(),
                                "undone",
                                undoneAt,
                                "known",
                                known))
                .forEachRemaining(batch ->
                        ids(EntryKind.valueOf(batch.get("kind").asString())).removeAll(decoded(batch)));
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
