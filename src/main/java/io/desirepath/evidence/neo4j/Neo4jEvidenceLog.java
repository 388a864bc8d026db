package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.CustomerKeys;
import io.desirepath.evidence.EvidenceLog;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.evidence.ScaledFeedback;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** The evidence log in Neo4j. What can be made ready without the feed's lock is, before it is taken. */
@Component
final class Neo4jEvidenceLog implements EvidenceLog {
    private final FeedWriter writer;
    private final Pseudonyms pseudonyms;
    private final CustomerKeys keys;
    private final LeftoversClearing leftovers;

    Neo4jEvidenceLog(Driver driver, Pseudonyms pseudonyms, CustomerKeys keys, LeftoversClearing leftovers) {
        this.writer = new FeedWriter(driver, pseudonyms);
        this.pseudonyms = pseudonyms;
        this.keys = keys;
        this.leftovers = leftovers;
    }

    @Override
    public List<Appended> interactions(
            WorkspaceId workspace, @Nullable ImportId importId, List<InteractionDrafts> calls) {
        return writer.write(workspace, importId, new InteractionsChange(workspace, pseudonyms, calls));
    }

    @Override
    public List<Appended> feedback(
            WorkspaceId workspace, @Nullable ImportId importId, List<List<ScaledFeedback>> calls) {
        return writer.write(workspace, importId, new FeedbackChange(workspace, pseudonyms, keys, calls));
    }

    @Override
    public Appended customers(WorkspaceId workspace, @Nullable ImportId importId, List<CustomerDraft> customers) {
        return writer.write(workspace, importId, new CustomersChange(workspace, pseudonyms, customers));
    }

    @Override
    public long undo(WorkspaceId workspace, ImportId importId) {
        // Not as a change of the import itself: undoing it twice is no error.
        long count = writer.write(workspace, null, new UndoChange(importId));
        leftovers.begin();
        return count;
    }
}
