package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes evidence, each call in one commit or not at all; the {@link Feed} reads it. Exact with any number of instances
 * writing at once: an id is stored once, for ever. Calls block until what they write is durable; after a lost
 * connection they find out whether it was, so that a retry neither loses nor doubles anything.
 *
 * <p>Every method throws a {@link io.desirepath.shared.Refusal} with {@code IMPORT_UNDONE} where the import was undone,
 * and with {@code TOO_MANY_NAMES}, {@code TOO_MANY_CHANNELS}, {@code TOO_MANY_ATTRIBUTES} or {@code TOO_MANY_VALUES}
 * where a vocabulary would outgrow its codes; nothing is stored then.
 */
public interface EvidenceLog {
    /** Stores interactions of several calls together, and answers each; 50 000 rows at most in all. */
    List<Appended> interactions(WorkspaceId workspace, @Nullable ImportId importId, List<InteractionDrafts> calls);

    /** Stores responses of several calls, whose scores are known to be on their scales, together, and answers each. */
    List<Appended> feedback(WorkspaceId workspace, @Nullable ImportId importId, List<List<ScaledFeedback>> calls);

    /**
     * Stores what is known of customers. A row that changes nothing is a duplicate; it is stored all the same, and
     * holds where what said it before is undone.
     */
    Appended customers(WorkspaceId workspace, @Nullable ImportId importId, List<CustomerDraft> customers);

    /**
     * Takes an import back for good: its interactions and responses, whose ids are free again, and what it said of
     * customers, who are known as if it had never been. Nothing more can be stored under this import. The room that it
     * takes in the store is cleared later.
     *
     * @return how many interactions and responses went; 0 where it was undone before
     */
    long undo(WorkspaceId workspace, ImportId importId);
}
