package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.ImportId;
import io.desirepath.shared.WorkspaceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** A workspace's feed while it is locked: what is known is everything there is, and what is appended comes next. */
final class LockedFeed {
    private static final String APPEND = """
            MATCH (f:Feed {workspace: $workspace})
            SET f.revision = $revision
            CREATE (f)-[:HAS]->(b:Batch {workspace: $workspace, mark: $mark})
            SET b += $batch
            """;

    private final TransactionContext store;
    private final WorkspaceId workspace;
    private final @Nullable ImportId importId;
    private final KnownEvidence known;
    private final FeedHead head;
    private final long mark;
    private final Growth growth;
    private long revision;
    private long[] freshInteractions = {};
    private long[] freshResponses = {};
    private boolean toBeReadBack;

    LockedFeed(
            TransactionContext store,
            WorkspaceId workspace,
            @Nullable ImportId importId,
            KnownEvidence known,
            FeedHead head,
            long mark) {
        this.store = store;
        this.workspace = workspace;
        this.importId = importId;
        this.known = known;
        this.head = head;
        this.mark = mark;
        this.growth = new Growth(known.lexicon());
        this.revision = known.revision();
    }

    TransactionContext store() {
        return store;
    }

    WorkspaceId workspace() {
        return workspace;
    }

    @Nullable
    ImportId importId() {
        return importId;
    }

    KnownEvidence known() {
        return known;
    }

    /** Where the feed stood when it was locked. */
    FeedHead head() {
        return head;
    }

    /** Gives words their codes. */
    Growth growth() {
        return growth;
    }

    /** The newest entry's revision, those appended here included. */
    long revision() {
        return revision;
    }

    /** The revision of the entry to be appended next. */
    long next() {
        return revision + 1;
    }

    /** Appends an entry, which must have the next revision, and the words that it brings. */
    void append(FeedEntry entry) {
        if (entry.revision() != next()) {
            throw new IllegalArgumentException("Revision %d is not behind %d".formatted(entry.revision(), revision));
        }
        store.run(
                        APPEND,
                        Map.of(
                                "workspace",
                                workspace.key(),
                                "revision",
                                next(),
                                "mark",
                                mark,
                                "batch",
                                EntryCodec.encode(entry)))
                .consume();
        growth.store(store, workspace, next());
        revision = next();
    }

    void addsInteractions(long[] ids) {
        freshInteractions = ids;
    }

    void addsResponses(long[] ids) {
        freshResponses = ids;
    }

    /** Says that what was appended frees ids; memory then follows by reading it. */
    void releases() {
        toBeReadBack = true;
    }

    /** Lets memory take over what was appended, once it is committed. */
    void takeOver() {
        if (!toBeReadBack) {
            known.take(growth, freshInteractions, freshResponses, revision);
        }
    }
}
