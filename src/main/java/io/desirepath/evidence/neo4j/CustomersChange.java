package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.evidence.neo4j.CustomerStates.SaidOfCustomer;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Appends what is said of customers, and keeps on their nodes what is known by it. A row that changes nothing counts as
 * a duplicate and is kept all the same: who said it first may be undone, and then it still holds.
 */
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
        List<SaidOfCustomer> rows = new ArrayList<>();
        BitSet duplicates = new BitSet();
        for (int row = 0; row < drafts.size(); row++) {
            Long customer = customers.get(row);
            Map<Integer, Integer> said = codes(drafts.get(row), feed.growth());
            rows.add(new SaidOfCustomer(customer, said));
            Map<Integer, Integer> state = states.get(customer);
            if (state != null && state.entrySet().containsAll(said.entrySet())) {
                duplicates.set(row);
            } else {
                states.computeIfAbsent(customer, absent -> new TreeMap<>()).putAll(said);
                changed.put(customer, states.get(customer));
            }
        }
        if (!rows.isEmpty()) {
            long revision = feed.next();
            feed.append(batch(revision, feed, rows));
            CustomerStates.store(feed.store(), feed.workspace(), revision, changed);
        }
        return new Appended(feed.revision(), rows.size() - duplicates.cardinality(), duplicates);
    }

    private Map<Long, Map<Integer, Integer>> known(LockedFeed feed) {
        return feed.head().undoing().isEmpty()
                ? CustomerStates.read(feed.store(), feed.workspace(), customers)
                : new CustomerFold(feed.workspace(), customers).states(feed.store(), feed.head());
    }

    private static CustomerBatch batch(long revision, LockedFeed feed, List<SaidOfCustomer> rows) {
        int[] attributes = CustomerStates.attributes(rows);
        return new CustomerBatch(
                revision,
                feed.importId(),
                rows.stream().mapToLong(SaidOfCustomer::customer).toArray(),
                attributes,
                CustomerStates.columns(attributes, rows));
    }

    private static Map<Integer, Integer> codes(CustomerDraft draft, Growth growth) {
        Map<Integer, Integer> values = new TreeMap<>();
        draft.attributes().forEach((name, value) -> {
            int attribute = growth.attribute(name);
            values.put(attribute, growth.value(attribute, value));
        });
        return values;
    }
}
