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

/** What is known of customers now, on the {@code :Customer} nodes: codes of attributes, and codes of their values. */
final class CustomerStates {
    /** A customer and the values that changed, by attribute; {@link CustomerBatch#CLEARED} for one that is gone. */
    record ChangedCustomer(long customer, Map<Integer, Integer> values) {}

    private static final String READ = """
            UNWIND $customers AS key
            MATCH (c:Customer {workspace: $workspace, key: key})
            RETURN key, c.attributes AS attributes, c.values AS values
            """;

    private static final String STORE = """
            UNWIND $rows AS row
            MERGE (c:Customer {workspace: $workspace, key: row.customer})
            ON CREATE SET c.pseudonym = row.pseudonym
            SET c.attributes = row.attributes, c.values = row.values, c.revision = $revision
            """;

    private CustomerStates() {}

    /** The values by attribute of those of these customers that are known. */
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

    /** The changes as the columns of a batch. */
    static int[][] columns(int[] attributes, List<ChangedCustomer> rows) {
        int[][] columns = new int[attributes.length][rows.size()];
        for (int i = 0; i < attributes.length; i++) {
            for (int row = 0; row < rows.size(); row++) {
                columns[i][row] = rows.get(row).values().getOrDefault(attributes[i], CustomerBatch.UNCHANGED);
            }
        }
        return columns;
    }

    /** The attributes that any of these changes is about, in order. */
    static int[] attributes(List<ChangedCustomer> rows) {
        TreeSet<Integer> attributes = new TreeSet<>();
        rows.forEach(row -> attributes.addAll(row.values().keySet()));
        return attributes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Applies a batch to the states of those customers that are among them. */
    static void apply(CustomerBatch batch, Map<Long, Map<Integer, Integer>> states) {
        for (int row = 0; row < batch.count(); row++) {
            Map<Integer, Integer> state = states.get(batch.customer()[row]);
            if (state != null) {
                for (int i = 0; i < batch.attributeCodes().length; i++) {
                    set(state, batch.attributeCodes()[i], batch.values()[i][row]);
                }
            }
        }
    }

    private static void set(Map<Integer, Integer> state, int attribute, int value) {
        if (value == CustomerBatch.CLEARED) {
            state.remove(attribute);
        } else if (value != CustomerBatch.UNCHANGED) {
            state.put(attribute, value);
        }
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
