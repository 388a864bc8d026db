package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.evidence.InteractionDraft;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers interactions row by row into the columns of a batch. A column comes to be with its first value. */
final class InteractionColumns {
    private final Growth growth;
    private final int count;
    private final long[] id;
    private final long[] customer;
    private final long[] at;
    private final int[] name;
    private long @Nullable [] sequence;
    private int @Nullable [] channel;
    private long @Nullable [] caseId;
    private double @Nullable [] value;
    private double @Nullable [] cost;
    private long @Nullable [] end;
    private final BitSet undated = new BitSet();
    private final Map<Integer, int[]> attributes = new TreeMap<>();
    private List<String> attributeNames = List.of();
    private int next;

    InteractionColumns(Growth growth, int count) {
        this.growth = growth;
        this.count = count;
        this.id = new long[count];
        this.customer = new long[count];
        this.at = new long[count];
        this.name = new int[count];
    }

    /** What the attributes of the rows to come are called. */
    void beginCall(List<String> names) {
        attributeNames = names;
    }

    void add(InteractionDraft draft, long idHash, long customerHash, long caseHash) {
        int row = next++;
        id[row] = idHash;
        customer[row] = customerHash;
        at[row] = draft.at().toEpochMilli();
        name[row] = growth.touchpoint(draft.name());
        undated.set(row, draft.undated());
        if (draft.sequence() != 0) {
            sequence = sequence == null ? new long[count] : sequence;
            sequence[row] = draft.sequence();
        }
        String at = draft.channel();
        if (at != null) {
            channel = channel == null ? filled(InteractionBatch.NONE) : channel;
            channel[row] = growth.channel(at);
        }
        if (caseHash != 0) {
            caseId = caseId == null ? new long[count] : caseId;
            caseId[row] = caseHash;
        }
        addNumbers(draft, row);
        addAttributes(draft.attributes(), row);
    }

    long[] ids() {
        return id;
    }

    InteractionBatch batch(long revision, @Nullable ImportId importId) {
        return InteractionBatch.of(revision, importId, count)
                .rows(id, customer, at, name)
                .sequence(sequence)
                .channel(channel)
                .caseId(caseId)
                .value(value)
                .cost(cost)
                .end(end)
                .undated(undated)
                .attributes(
                        attributes.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        attributes.values().toArray(int[][]::new))
                .build();
    }

    private void addNumbers(InteractionDraft draft, int row) {
        if (!Double.isNaN(draft.value())) {
            value = value == null ? noNumbers() : value;
            value[row] = draft.value();
        }
        if (!Double.isNaN(draft.cost())) {
            cost = cost == null ? noNumbers() : cost;
            cost[row] = draft.cost();
        }
        Instant over = draft.end();
        if (over != null) {
            end = end == null ? noInstants() : end;
            end[row] = over.toEpochMilli();
        }
    }

    private void addAttributes(List<@Nullable String> values, int row) {
        for (int i = 0; i < values.size(); i++) {
            String text = values.get(i);
            if (text != null) {
                int attribute = growth.attribute(attributeNames.get(i));
                attributes.computeIfAbsent(attribute, absent -> filled(InteractionBatch.NONE))[row] =
                        growth.value(attribute, text);
            }
        }
    }

    private int[] filled(int code) {
        int[] column = new int[count];
        Arrays.fill(column, code);
        return column;
    }

    private double[] noNumbers() {
        double[] column = new double[count];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private long[] noInstants() {
        long[] column = new long[count];
        Arrays.fill(column, InteractionBatch.NO_INSTANT);
        return column;
    }
}
