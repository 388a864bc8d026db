package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.evidence.neo4j.CustomerStates.ChangedCustomer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Takes an import back. Its batches keep nothing but their ids, which other instances need for freeing them; its
 * responses are deleted; and customers are known again as the other batches, folded in order, have it.
 */
final class UndoChange implements FeedChange<Long> {
    private static final String COUNT = """
            MATCH (b:Batch {workspace: $workspace, import: $import})
            WHERE b.kind IN ['INTERACTIONS', 'FEEDBACK']
            RETURN sum(b.count) AS count
            """;

    private static final String CUSTOMER_BATCHES = """
            MATCH (b:Batch {workspace: $workspace, import: $import})
            WHERE b.kind = 'CUSTOMERS'
            RETURN b ORDER BY b.revision
            """;

    private static final String EMPTY_BATCHES = """
            MATCH (b:Batch {workspace: $workspace, import: $import})
            SET b.undone = $revision
            REMOVE b.customer, b.at, b.name, b.sequence, b.channel, b.case, b.value, b.cost, b.end, b.undated,
                   b.attributes, b.values, b.subject, b.scale, b.score, b.commented
            """;

    private static final String DELETE_FEEDBACK = """
            MATCH (c:Customer)<-[:FROM]-(r:Feedback {workspace: $workspace, import: $import})
            DETACH DELETE r
            WITH DISTINCT c
            WHERE c.attributes IS NULL AND NOT EXISTS { (c)--() }
            DELETE c
            """;

    private static final String ORIGINAL_CUSTOMER_BATCHES = """
            MATCH (b:Batch {workspace: $workspace})
            WHERE b.kind = 'CUSTOMERS' AND b.undone IS NULL AND b.restores IS NULL
            RETURN b ORDER BY b.revision
            """;

    private static final String DELETE_UNKNOWN = """
            UNWIND $customers AS key
            MATCH (c:Customer {workspace: $workspace, key: key})
            WHERE c.attributes = [] AND NOT EXISTS { (c)--() }
            DELETE c
            """;

    private final ImportId importId;

    UndoChange(ImportId importId) {
        this.importId = importId;
    }

    @Override
    public Long apply(LockedFeed feed) {
        if (feed.known().undone.contains(importId)) {
            return 0L;
        }
        SimpleQueryRunner store = feed.store();
        Map<String, Object> parameters =
                Map.of("workspace", feed.workspace().key(), "import", importId.value(), "revision", feed.next());
        long count = store.run(COUNT, parameters).single().get("count").asLong();
        Set<Long> customers = new HashSet<>();
        store.run(CUSTOMER_BATCHES, parameters).forEachRemaining(found -> {
            for (long customer : ((CustomerBatch) EntryCodec.decode(found.get("b"))).customer()) {
                customers.add(customer);
            }
        });
        store.run(EMPTY_BATCHES, parameters).consume();
        store.run(DELETE_FEEDBACK, parameters).consume();
        feed.append(new ImportUndone(feed.next(), importId));
        feed.releases();
        if (!customers.isEmpty()) {
            restore(feed, customers);
        }
        return count;
    }

    private static void restore(LockedFeed feed, Set<Long> customers) {
        SimpleQueryRunner store = feed.store();
        Map<Long, Map<Integer, Integer>> before = CustomerStates.read(store, feed.workspace(), customers);
        Map<Long, Map<Integer, Integer>> after = new HashMap<>();
        customers.forEach(customer -> after.put(customer, new TreeMap<>()));
        store.run(
                        ORIGINAL_CUSTOMER_BATCHES,
                        Map.of("workspace", feed.workspace().key()))
                .forEachRemaining(
                        found -> CustomerStates.apply((CustomerBatch) EntryCodec.decode(found.get("b")), after));
        List<ChangedCustomer> rows = new ArrayList<>();
        after.forEach((customer, state) -> {
            Map<Integer, Integer> values = difference(before.getOrDefault(customer, Map.of()), state);
            if (!values.isEmpty()) {
                rows.add(new ChangedCustomer(customer, values));
            }
        });
        if (!rows.isEmpty()) {
            int[] attributes = CustomerStates.attributes(rows);
            long[] changed = rows.stream().mapToLong(ChangedCustomer::customer).toArray();
            int[][] columns = CustomerStates.columns(attributes, rows);
            // A later undoing folds what was said of customers, and this only repeats some of it.
            feed.append(new CustomerBatch(feed.next(), null, changed, attributes, columns), Map.of("restores", true));
        }
        CustomerStates.store(store, feed.workspace(), feed.revision(), after);
        store.run(DELETE_UNKNOWN, Map.of("workspace", feed.workspace().key(), "customers", List.copyOf(customers)))
                .consume();
    }

    private static Map<Integer, Integer> difference(Map<Integer, Integer> before, Map<Integer, Integer> after) {
        Map<Integer, Integer> difference = new TreeMap<>();
        before.keySet().forEach(attribute -> difference.put(attribute, CustomerBatch.CLEARED));
        after.forEach((attribute, value) -> {
            if (value.equals(before.get(attribute))) {
                difference.remove(attribute);
            } else {
                difference.put(attribute, value);
            }
        });
        return difference;
    }
}
