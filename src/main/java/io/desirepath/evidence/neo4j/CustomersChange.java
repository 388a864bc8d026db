package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.evidence.neo4j.CustomerStates.ChangedCustomer;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Appends what changes in what is known of customers, and keeps it on their nodes. */
final class CustomersChange implements FeedChange<Appended> {
    private final List<CustomerDraft> drafts;
    private final List<Long> customers;

    CustomersChange(WorkspaceId workspace, Pseudonyms pseudonyms, List<CustomerDraft> drafts) {
        this.drafts = List.copyOf(drafts);
        this.customers = drafts.stream()
                .map(draft -> pseudonyms.hash(workspace, draft.customer()))
                .toList();
    }

    @Override
    public Appended apply(LockedFeed feed) {
        Map<Long, Map<Integer, Integer>> states = known(feed);
        Map<Long, Map<Integer, Integer>> changed = new HashMap<>();
        List<ChangedCustomer> rows = new ArrayList<>();
        BitSet duplicates = new BitSet();
        for (int row = 0; row < drafts.size(); row++) {
            Long customer = customers.get(row);
            boolean isNew = !states.containsKey(customer);
            Map<Integer, Integer> state = states.computeIfAbsent(customer, absent -> new TreeMap<>());
            Map<Integer, Integer> values = change(state, drafts.get(row), feed.growth());
            if (isNew || !values.isEmpty()) {
                changed.put(customer, state);
                rows.add(new ChangedCustomer(customer, values));
            } else {
                duplicates.set(row);
            }
        }
        if (!rows.isEmpty()) {
            long revision = feed.next();
            feed.append(batch(revision, feed, rows));
            CustomerStates.store(feed.store(), feed.workspace(), revision, changed);
        }
        return new Appended(feed.revision(), rows.size(), duplicates);
    }

    private Map<Long, Map<Integer, Integer>> known(LockedFeed feed) {
        return feed.head().undoing().isEmpty()
                ? CustomerStates.read(feed.store(), feed.workspace(), customers)
                : new CustomerFold(feed.workspace(), customers).states(feed.store(), feed.head());
    }

    private static CustomerBatch batch(long revision, LockedFeed feed, List<ChangedCustomer> rows) {
        int[] attributes = CustomerStates.attributes(rows);
        return new CustomerBatch(
                revision,
                feed.importId(),
                rows.stream().mapToLong(ChangedCustomer::customer).toArray(),
                attributes,
                CustomerStates.columns(attributes, rows));
    }

    /** Sets the draft's values in the state and says which of them are news. */
    private static Map<Integer, Integer> change(Map<Integer, Integer> state, CustomerDraft draft, Growth growth) {
        Map<Integer, Integer> values = new TreeMap<>();
        draft.attributes().forEach((name, value) -> {
            int attribute = growth.attribute(name);
            Integer code = growth.value(attribute, value);
            if (!code.equals(state.put(attribute, code))) {
                values.put(attribute, code);
            }
        });
        return values;
    }
}
