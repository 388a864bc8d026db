package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * What is known of customers now, on the {@code :Customer} nodes: codes of attributes, and codes of their values. While
 * an import is being undone it may be out of date; then {@link CustomerFold} knows.
 */
final class CustomerStates {
    /** A customer and the values that are said, by attribute. */
    record SaidOfCustomer(long customer, Map<Integer, Integer> values) {}

    private static final String READ = """
            UNWIND $customers AS key
            MATCH (c:Customer {workspace: $workspace, key: key})
            WHERE c.attributes IS NOT NULL
            RETURN key, c.attributes AS attributes, c.values AS values
            """;

    private static final String STORE = """
            UNWIND $rows AS row
            MERGE (c:Customer {workspace: $workspace, key: row.customer})
            ON CREATE SET c.pseudonym = row.pseudonym
            SET c.attributes = row.attributes, c.values = row.values, c.revision = $revision
            """;

    private static final String FORGET = """
            UNWIND $customers AS key
            MATCH (c:Customer {workspace: $workspace, key: key})
            REMOVE c.attributes, c.values
            WITH c
            WHERE NOT EXISTS { (c)--() }
            DELETE c
            """;

    private CustomerStates() {}

    /** The values by attribute of those of these customers that the feed speaks of, while no import is being undone. */
    static Map<Long, Map<Integer, Integer>> read(
            SimpleQueryRunner store, WorkspaceId workspace, Collection<Long> customers) {
        Map<Long, Map<Integer, Integer>> states = new HashMap<>();
        Map<String, Object> parameters = Map.of("workspace", workspace.key(), "customers", List.copyOf(customers));
        store.run(READ, parameters)
                .forEachRemaining(found -> states.put(found.get("key").asLong(), state(found)));
        return states;
    }

    static void store(
            SimpleQueryRunner store, WorkspaceId workspace, long revision, Map<Long, Map<Integer, Integer>> states) {
        List<Map<String, Object>> rows = new ArrayList<>();
        states.forEach((customer, values) -> rows.add(Map.of(
                "customer", customer,
                "pseudonym", Pseudonyms.pseudonym(customer),
                "attributes", List.copyOf(values.keySet()),
                "values", List.copyOf(values.values()))));
        store.run(STORE, Map.of("workspace", workspace.key(), "revision", revision, "rows", rows))
                .consume();
    }

    /** What is said as the columns of a batch. */
    static int[][] columns(int[] attributes, List<SaidOfCustomer> rows) {
        int[][] columns = new int[attributes.length][rows.size()];
        for (int i = 0; i < attributes.length; i++) {
            for (int row = 0; row < rows.size(); row++) {
                columns[i][row] = rows.get(row).values().getOrDefault(attributes[i], CustomerBatch.UNCHANGED);
            }
        }
        return columns;
    }

    /** The attributes that any of these rows is about, in order. */
    static int[] attributes(List<SaidOfCustomer> rows) {
        TreeSet<Integer> attributes = new TreeSet<>();
        rows.forEach(row -> attributes.addAll(row.values().keySet()));
        return attributes.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Puts right what the nodes of these customers say. Those of whom nothing is known any more, nor has feedback, are
     * gone.
     *
     * @param truth what the feed says, of those of whom it says something
     */
    static void restore(
            SimpleQueryRunner store,
            WorkspaceId workspace,
            long revision,
            Collection<Long> customers,
            Map<Long, Map<Integer, Integer>> truth) {
        Map<Long, Map<Integer, Integer>> known = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        for (Long customer : customers) {
            Map<Integer, Integer> state = truth.get(customer);
            if (state == null) {
                unknown.add(customer);
            } else {
                known.put(customer, state);
            }
        }
        store(store, workspace, revision, known);
        store.run(FORGET, Map.of("workspace", workspace.key(), "customers", unknown))
                .consume();
    }

    private static Map<Integer, Integer> state(Record customer) {
        List<Integer> attributes = codes(customer.get("attributes"));
        List<Integer> values = codes(customer.get("values"));
        Map<Integer, Integer> state = new TreeMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            state.put(attributes.get(i), values.get(i));
        }
        return state;
    }

    private static List<Integer> codes(Value list) {
        return list.asList(Value::asInt, List.of());
    }
}
