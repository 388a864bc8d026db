package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Appends those interactions of several calls whose ids are new, together as one batch. */
final class InteractionsChange implements FeedChange<List<Appended>> {
    private final List<HashedCall> calls;

    InteractionsChange(WorkspaceId workspace, Pseudonyms pseudonyms, List<InteractionDrafts> calls) {
        this.calls = calls.stream()
                .map(call -> new HashedCall(workspace, pseudonyms, call))
                .toList();
    }

    @Override
    public List<Appended> apply(LockedFeed feed) {
        LongSet taken = feed.known().interactions;
        LongSet fresh = new LongSet();
        List<BitSet> duplicates = new ArrayList<>();
        for (HashedCall call : calls) {
            BitSet known = new BitSet();
            for (int row = 0; row < call.id.length; row++) {
                known.set(row, taken.contains(call.id[row]) || !fresh.add(call.id[row]));
            }
            duplicates.add(known);
        }
        if (fresh.size() > 0) {
            append(feed, duplicates, fresh.size());
        }
        List<Appended> answers = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            BitSet known = duplicates.get(i);
            answers.add(new Appended(feed.revision(), calls.get(i).id.length - known.cardinality(), known));
        }
        return answers;
    }

    private void append(LockedFeed feed, List<BitSet> duplicates, int count) {
        InteractionColumns columns = new InteractionColumns(feed.growth(), count);
        for (int i = 0; i < calls.size(); i++) {
            HashedCall call = calls.get(i);
            columns.beginCall(call.drafts.attributeNames());
            int rows = call.id.length;
            BitSet known = duplicates.get(i);
            for (int row = known.nextClearBit(0); row < rows; row = known.nextClearBit(row + 1)) {
                InteractionDraft draft = call.drafts.rows().get(row);
                columns.add(draft, call.id[row], call.customer[row], call.caseId[row]);
            }
        }
        feed.append(columns.batch(feed.next(), feed.importId()));
        feed.addsInteractions(columns.ids());
    }

    /** A call whose names of persons, cases and ids are hashed already: that needs no lock. */
    private static final class HashedCall {
        final InteractionDrafts drafts;
        final long[] id;
        final long[] customer;
        final long[] caseId;

        HashedCall(WorkspaceId workspace, Pseudonyms pseudonyms, InteractionDrafts drafts) {
            int count = drafts.rows().size();
            this.drafts = drafts;
            this.id = new long[count];
            this.customer = new long[count];
            this.caseId = new long[count];
            for (int row = 0; row < count; row++) {
                InteractionDraft draft = drafts.rows().get(row);
                String named = draft.caseId();
                id[row] = pseudonyms.hash(workspace, draft.id());
                customer[row] = pseudonyms.hash(workspace, draft.customer());
                caseId[row] = named == null ? 0 : pseudonyms.hash(workspace, named);
            }
        }
    }
}
