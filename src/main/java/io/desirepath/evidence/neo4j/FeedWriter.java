package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/**
 * The one rule by which evidence changes: lock the feed, take over what it brought since, decide what is new, write it,
 * raise the revision, commit. The lock is the database's own and is held until the commit, so any number of instances
 * agree on what is new, and revisions have no gaps.
 *
 * <p>Every change leaves a mark on what it writes. Where a connection is lost before the answer to a commit, the driver
 * runs the change again; it then finds the mark in the feed, or does not, and so knows whether it was committed.
 */
final class FeedWriter {
    /** Enough for waiting on other instances' commits; a lock that is held longer is somebody's fault. */
    private static final TransactionConfig PATIENT =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(2)).build();

    /** Batches are large: few are to be read ahead. */
    private static final int FETCH_SIZE = 32;

    private final Driver driver;
    private final String keys;
    private final Map<WorkspaceId, KnownEvidence> memory = new ConcurrentHashMap<>();

    FeedWriter(Driver driver, Pseudonyms pseudonyms) {
        this.driver = driver;
        this.keys = pseudonyms.fingerprint();
    }

    /**
     * Makes a change; durable when this returns. Blocks while others change the same workspace.
     *
     * @param importId the import it belongs to; refused with {@code IMPORT_UNDONE} where that was undone
     */
    <T> T write(WorkspaceId workspace, @Nullable ImportId importId, FeedChange<T> change) {
        KnownEvidence known = memory.computeIfAbsent(workspace, KnownEvidence::new);
        synchronized (known) {
            try (Session session = driver.session(bookmarked())) {
                // What takes long to read is read before the lock is taken, so that others need not wait for it.
                session.executeRead(tx -> known.readAhead(tx, FeedHead.read(tx, workspace)), PATIENT);
                FeedAttempts<T> attempts = new FeedAttempts<>(workspace, importId, keys, known, change);
                T answer = session.executeWrite(attempts::next, PATIENT);
                attempts.takeOver();
                return answer;
            }
        }
    }

    private SessionConfig bookmarked() {
        return SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.WRITE)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .withFetchSize(FETCH_SIZE)
                .build();
    }
}
