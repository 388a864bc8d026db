package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * What the feed says of some customers: its batches folded in order, those of undone imports left out. This is the
 * truth of which {@link CustomerStates} keeps the outcome. Follows the feed by reading only what is new, until another
 * import is undone; then it begins anew.
 */
final class CustomerFold {
    private static final String BATCHES = """
            MATCH (b:Batch {workspace: $workspace})
            WHERE b.revision > $after AND b.revision <= $upTo AND b.kind = 'CUSTOMERS'
              AND b.undone IS NULL AND NOT coalesce(b.import IN $undoing, false)
            RETURN b ORDER BY b.revision
            """;

    private final WorkspaceId workspace;
    private final Set<Long> customers;
    private final Map<Long, Map<Integer, Integer>> states = new HashMap<>();
    private String feed = "";
    private long undone;
    private long reached;

    CustomerFold(WorkspaceId workspace, Collection<Long> customers) {
        this.workspace = workspace;
        this.customers = Set.copyOf(customers);
    }

    /** The values by attribute of those of the customers that the feed speaks of, up to its head. */
    Map<Long, Map<Integer, Integer>> states(SimpleQueryRunner store, FeedHead head) {
        if (!head.feed().equals(feed) || head.undone() != undone) {
            states.clear();
            feed = head.feed();
            undone = head.undone();
            reached = 0;
        }
        Result batches = store.run(
                BATCHES,
                Map.of(
                        "workspace",
                        workspace.key(),
                        "after",
                        reached,
                        "upTo",
                        head.revision(),
                        "undoing",
                        List.copyOf(head.undoing())));
        while (batches.hasNext()) {
            CustomerBatch batch =
                    (CustomerBatch) EntryCodec.decode(batches.next().get("b"));
            apply(batch);
            reached = batch.revision();
        }
        reached = head.revision();
        return states;
    }

    private void apply(CustomerBatch batch) {
        for (int row = 0; row < batch.count(); row++) {
            long customer = batch.customer()[row];
            if (customers.contains(customer)) {
                Map<Integer, Integer> state = states.computeIfAbsent(customer, absent -> new TreeMap<>());
                for (int i = 0; i < batch.attributeCodes().length; i++) {
                    int value = batch.values()[i][row];
                    if (value != CustomerBatch.UNCHANGED) {
                        state.put(batch.attributeCodes()[i], value);
                    }
                }
            }
        }
    }
}
