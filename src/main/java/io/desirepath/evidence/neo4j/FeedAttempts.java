package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** The attempts at one change, each in a transaction of its own, until one of them is known to be committed. */
final class FeedAttempts<T> {
    private static final String LOCK = """
            MERGE (f:Feed {workspace: $workspace})
            ON CREATE SET f.feed = $feed, f.revision = 0, f.keys = $keys
            SET f.lock = $mark
            """;

    private final WorkspaceId workspace;
    private final @Nullable ImportId importId;
    private final String keys;
    private final KnownEvidence known;
    private final FeedChange<T> change;
    private final long mark = ThreadLocalRandom.current().nextLong();
    private @Nullable LockedFeed locked;
    private @Nullable T answer;
    private boolean committedBefore;

    FeedAttempts(
            WorkspaceId workspace,
            @Nullable ImportId importId,
            String keys,
            KnownEvidence known,
            FeedChange<T> change) {
        this.workspace = workspace;
        this.importId = importId;
        this.keys = keys;
        this.known = known;
        this.change = change;
    }

    /** Applies the change, unless an earlier attempt turns out to have been committed; then that one's answer holds. */
    T next(TransactionContext store) {
        FeedHead head = lock(store);
        known.catchUp(store, head, found -> committedBefore |= found == mark);
        if (!committedBefore) {
            if (importId != null && known.undone.contains(importId)) {
                throw new Refusal(
                        "IMPORT_UNDONE",
                        "The import %s was undone. What was not stored before is not stored. Send the file again as a new import."
                                .formatted(importId));
            }
            locked = new LockedFeed(store, workspace, importId, known, head, mark);
            answer = change.apply(locked);
        }
        return Objects.requireNonNull(answer);
    }

    /** Lets the memory take over what was committed, without reading it back. */
    void takeOver() {
        // What an attempt was found to have committed has been taken over from the feed.
        if (!committedBefore && locked != null) {
            locked.takeOver();
        }
    }

    private FeedHead lock(TransactionContext store) {
        Map<String, Object> parameters =
                Map.of("workspace", workspace.key(), "feed", UUID.randomUUID().toString(), "keys", keys, "mark", mark);
        store.run(LOCK, parameters).consume();
        // Read apart from taking the lock, lest the planner read the revision before the lock is held.
        FeedHead head = FeedHead.read(store, workspace);
        if (!head.keys().equals(keys)) {
            throw new Refusal(
                    "KEYS_MISMATCH",
                    "The workspace %s was filled under other keys, so its customers could not be recognised. Nothing was stored. Point desirepath.keys-dir to the folder of keys that it was filled with."
                            .formatted(workspace));
        }
        return head;
    }
}
