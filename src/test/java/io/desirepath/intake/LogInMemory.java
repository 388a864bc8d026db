package io.desirepath.intake;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.EvidenceLog;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.ScaledFeedback;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A log that counts interactions and takes nothing else; it can refuse what a store can fail to do. */
final class LogInMemory implements EvidenceLog {
    final AtomicInteger stored = new AtomicInteger();
    volatile boolean refusesToStore;
    volatile boolean refusesToUndo;

    @Override
    public List<Appended> interactions(WorkspaceId w, @Nullable ImportId i, List<InteractionDrafts> calls) {
        if (refusesToStore) {
            throw new Refusal("TOO_MANY_VALUES", "Not so many");
        }
        return calls.stream().map(call -> appended(call.rows().size())).toList();
    }

    private Appended appended(int rows) {
        return new Appended(stored.addAndGet(rows), rows, new BitSet());
    }

    @Override
    public List<Appended> feedback(WorkspaceId w, @Nullable ImportId i, List<List<ScaledFeedback>> calls) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Appended customers(WorkspaceId w, @Nullable ImportId i, List<CustomerDraft> customers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long undo(WorkspaceId w, ImportId i) {
        if (refusesToUndo) {
            throw new Refusal("KEYS_MISMATCH", "Not now");
        }
        return stored.getAndSet(0);
    }
}
