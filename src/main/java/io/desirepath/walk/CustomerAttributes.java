package io.desirepath.walk;

import io.desirepath.evidence.CustomerBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is known of customers, attribute by attribute, as it grows with the feed. For one thread. */
final class CustomerAttributes {
    private final List<int[]> codes = new ArrayList<>();
    private final List<CodeColumn> packed = new ArrayList<>();
    private boolean changed;

    /** Takes a batch whose rows are about the customers of these numbers. */
    void apply(CustomerBatch batch, int[] customer) {
        int[] attributes = batch.attributeCodes();
        for (int column = 0; column < attributes.length; column++) {
            while (codes.size() <= attributes[column]) {
                codes.add(new int[0]);
            }
            int[] values = codes.get(attributes[column]);
            for (int row = 0; row < customer.length; row++) {
                int value = batch.values()[column][row];
                if (value != CustomerBatch.UNCHANGED) {
                    values = roomFor(values, customer[row]);
                    values[customer[row]] = value + 1;
                }
            }
            codes.set(attributes[column], values);
        }
        changed = true;
    }

    private static int[] roomFor(int[] values, int customer) {
        return customer < values.length ? values : Arrays.copyOf(values, Math.max(customer + 1, values.length * 2));
    }

    /** What is known now: for each attribute's code a column by customer, which may end before the last customer. */
    List<CodeColumn> columns() {
        if (changed) {
            packed.clear();
            codes.forEach(values -> packed.add(CodeColumn.of(values)));
            changed = false;
        }
        return List.copyOf(packed);
    }
}
