package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.evidence.InteractionBatch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * An entry of the feed as the properties of a {@code :Batch} node: {@code kind}, {@code revision}, {@code import},
 * {@code count}, one property a column (see {@link ColumnCodec}), the attributes' codes as {@code attributes} and their
 * columns, each behind its length, together as {@code values}.
 */
final class EntryCodec {
    private EntryCodec() {}

    static Map<String, Object> encode(FeedEntry entry) {
        return switch (entry) {
            case InteractionBatch batch -> interactions(batch);
            case FeedbackBatch batch -> feedback(batch);
            case CustomerBatch batch -> customers(batch);
            case ImportUndone undone -> header(EntryKind.UNDONE, undone.revision(), undone.importId(), 0);
        };
    }

    static FeedEntry decode(Value batch) {
        return switch (EntryKind.valueOf(batch.get("kind").asString())) {
            case INTERACTIONS -> interactions(batch);
            case FEEDBACK -> feedback(batch);
            case CUSTOMERS -> customers(batch);
            case UNDONE ->
                new ImportUndone(
                        revision(batch), new ImportId(batch.get("import").asString()));
        };
    }

    private static Map<String, Object> header(EntryKind kind, long revision, @Nullable ImportId importId, int count) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("kind", kind.name());
        properties.put("revision", revision);
        properties.put("count", count);
        if (importId != null) {
            properties.put("import", importId.value());
        }
        return properties;
    }

    private static Map<String, Object> interactions(InteractionBatch batch) {
        Map<String, Object> to = header(EntryKind.INTERACTIONS, batch.revision(), batch.importId(), batch.count());
        to.put("id", ColumnCodec.encode(batch.id()));
        to.put("customer", ColumnCodec.encode(batch.customer()));
        to.put("at", ColumnCodec.encode(batch.at()));
        to.put("name", ColumnCodec.encode(batch.name()));
        putPresent(to, "sequence", batch.sequence(), ColumnCodec::encode);
        putPresent(to, "channel", batch.channel(), ColumnCodec::encode);
        putPresent(to, "case", batch.caseId(), ColumnCodec::encode);
        putPresent(to, "value", batch.value(), ColumnCodec::encode);
        putPresent(to, "cost", batch.cost(), ColumnCodec::encode);
        putPresent(to, "end", batch.end(), ColumnCodec::encode);
        putPresent(to, "undated", batch.undated(), BitSet::toByteArray);
        putAttributes(to, batch.attributeCodes(), batch.attributes());
        return to;
    }

    private static InteractionBatch interactions(Value from) {
        int count = from.get("count").asInt();
        BiFunction<byte[], Integer, long[]> longs = ColumnCodec::decode;
        BiFunction<byte[], Integer, double[]> doubles = ColumnCodec::decodeDoubles;
        BiFunction<byte[], Integer, int[]> ints = ColumnCodec::decodeInts;
        return InteractionBatch.of(revision(from), importId(from), count)
                .rows(
                        longs.apply(bytes(from, "id"), count),
                        longs.apply(bytes(from, "customer"), count),
                        longs.apply(bytes(from, "at"), count),
                        ints.apply(bytes(from, "name"), count))
                .sequence(present(from, "sequence", count, longs))
                .channel(present(from, "channel", count, ints))
                .caseId(present(from, "case", count, longs))
                .value(present(from, "value", count, doubles))
                .cost(present(from, "cost", count, doubles))
                .end(present(from, "end", count, longs))
                .undated(present(from, "undated", count, (bytes, rows) -> BitSet.valueOf(bytes)))
                .attributes(attributeCodes(from), attributeColumns(from, count))
                .build();
    }

    private static Map<String, Object> feedback(FeedbackBatch batch) {
        Map<String, Object> to = header(EntryKind.FEEDBACK, batch.revision(), batch.importId(), batch.count());
        to.put("id", ColumnCodec.encode(batch.id()));
        to.put("customer", ColumnCodec.encode(batch.customer()));
        to.put("at", ColumnCodec.encode(batch.at()));
        to.put("subject", ColumnCodec.encode(batch.subject()));
        to.put("scale", ColumnCodec.encode(batch.scale()));
        to.put("score", ColumnCodec.encode(batch.score()));
        to.put("commented", batch.commented().toByteArray());
        return to;
    }

    private static FeedbackBatch feedback(Value from) {
        int count = from.get("count").asInt();
        return new FeedbackBatch(
                revision(from),
                importId(from),
                ColumnCodec.decode(bytes(from, "id"), count),
                ColumnCodec.decode(bytes(from, "customer"), count),
                ColumnCodec.decode(bytes(from, "at"), count),
                ColumnCodec.decodeInts(bytes(from, "subject"), count),
                ColumnCodec.decodeInts(bytes(from, "scale"), count),
                ColumnCodec.decodeInts(bytes(from, "score"), count),
                BitSet.valueOf(bytes(from, "commented")));
    }

    private static Map<String, Object> customers(CustomerBatch batch) {
        Map<String, Object> to = header(EntryKind.CUSTOMERS, batch.revision(), batch.importId(), batch.count());
        to.put("customer", ColumnCodec.encode(batch.customer()));
        putAttributes(to, batch.attributeCodes(), batch.values());
        return to;
    }

    private static CustomerBatch customers(Value from) {
        int count = from.get("count").asInt();
        return new CustomerBatch(
                revision(from),
                importId(from),
                ColumnCodec.decode(bytes(from, "customer"), count),
                attributeCodes(from),
                attributeColumns(from, count));
    }

    private static void putAttributes(Map<String, Object> to, int[] codes, int[][] columns) {
        if (codes.length == 0) {
            return;
        }
        byte[][] encoded = Arrays.stream(columns).map(ColumnCodec::encode).toArray(byte[][]::new);
        int length = Arrays.stream(encoded)
                .mapToInt(bytes -> Integer.BYTES + bytes.length)
                .sum();
        byte[] values = new byte[length];
        ByteBuffer together = ColumnCodec.littleEndian(values);
        for (byte[] bytes : encoded) {
            together.putInt(bytes.length).put(bytes);
        }
        to.put("attributes", Arrays.stream(codes).boxed().toList());
        to.put("values", values);
    }

    private static int[] attributeCodes(Value from) {
        List<Integer> codes = from.get("attributes").asList(Value::asInt, List.of());
        return codes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[][] attributeColumns(Value from, int count) {
        int[][] columns = new int[attributeCodes(from).length][];
        if (columns.length > 0) {
            ByteBuffer together = ColumnCodec.littleEndian(bytes(from, "values"));
            for (int i = 0; i < columns.length; i++) {
                byte[] encoded = new byte[together.getInt()];
                together.get(encoded);
                columns[i] = ColumnCodec.decodeInts(encoded, count);
            }
        }
        return columns;
    }

    private static <T> void putPresent(
            Map<String, Object> to, String name, @Nullable T column, Function<T, byte[]> encode) {
        if (column != null) {
            to.put(name, encode.apply(column));
        }
    }

    private static <T> @Nullable T present(Value from, String name, int count, BiFunction<byte[], Integer, T> decode) {
        Value value = from.get(name);
        return value.isNull() ? null : decode.apply(value.asByteArray(), count);
    }

    private static byte[] bytes(Value from, String name) {
        return from.get(name).asByteArray();
    }

    private static long revision(Value from) {
        return from.get("revision").asLong();
    }

    private static @Nullable ImportId importId(Value from) {
        Value value = from.get("import");
        return value.isNull() ? null : new ImportId(value.asString());
    }
}
