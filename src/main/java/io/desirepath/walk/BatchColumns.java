package io.desirepath.walk;

import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.InteractionBatch;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays batches of the feed one behind the other as columns, in order of arrival. */
final class BatchColumns {
    private BatchColumns() {}

    /**
     * The interactions of these batches.
     *
     * @param place the place of each row of all batches
     * @param cases the case's code of each row of all batches, null where no row has one
     */
    static InteractionColumns interactions(List<InteractionBatch> batches, int[] place, int @Nullable [] cases) {
        int rows = place.length;
        return new InteractionColumns(
                InstantColumn.of(longs(batches, rows, InteractionBatch::count, InteractionBatch::at)),
                place,
                attributes(batches, rows),
                any(batches, InteractionBatch::sequence)
                        ? longs(batches, rows, InteractionBatch::count, InteractionBatch::sequence)
                        : null,
                cases,
                any(batches, InteractionBatch::value) ? values(batches, rows) : null,
                any(batches, InteractionBatch::undated) ? undated(batches, rows) : null);
    }

    /** The scores of these batches; responses without a score are left out. */
    static FeedbackColumns feedback(List<FeedbackBatch> batches) {
        int rows = batches.stream().mapToInt(BatchColumns::scored).sum();
        long[] at = new long[rows];
        int[] subject = new int[rows];
        int[] scale = new int[rows];
        int[] score = new int[rows];
        int next = 0;
        for (FeedbackBatch batch : batches) {
            for (int row = 0; row < batch.count(); row++) {
                if (batch.scale()[row] != FeedbackBatch.NO_SCALE) {
                    at[next] = batch.at()[row];
                    subject[next] = batch.subject()[row];
                    scale[next] = batch.scale()[row];
                    score[next++] = batch.score()[row];
                }
            }
        }
        return new FeedbackColumns(InstantColumn.of(at), subject, CodeColumn.of(scale), score);
    }

    /** How many rows of a batch have a score. */
    static int scored(FeedbackBatch batch) {
        return (int) IntStream.of(batch.scale())
                .filter(scale -> scale != FeedbackBatch.NO_SCALE)
                .count();
    }

    private static <B> boolean any(List<B> batches, Function<B, @Nullable Object> column) {
        return batches.stream().anyMatch(batch -> column.apply(batch) != null);
    }

    private static <B> long[] longs(
            List<B> batches, int rows, ToIntFunction<B> count, Function<B, long @Nullable []> column) {
        long[] all = new long[rows];
        int to = 0;
        for (B batch : batches) {
            long[] part = column.apply(batch);
            if (part != null) {
                System.arraycopy(part, 0, all, to, part.length);
            }
            to += count.applyAsInt(batch);
        }
        return all;
    }

    private static double[] values(List<InteractionBatch> batches, int rows) {
        double[] all = new double[rows];
        int to = 0;
        for (InteractionBatch batch : batches) {
            double[] part = batch.value();
            for (int row = 0; row < batch.count(); row++) {
                all[to++] = part == null ? Double.NaN : part[row];
            }
        }
        return all;
    }

    private static boolean[] undated(List<InteractionBatch> batches, int rows) {
        boolean[] all = new boolean[rows];
        int to = 0;
        for (InteractionBatch batch : batches) {
            BitSet part = batch.undated();
            if (part != null) {
                for (int row = part.nextSetBit(0); row >= 0; row = part.nextSetBit(row + 1)) {
                    all[to + row] = true;
                }
            }
            to += batch.count();
        }
        return all;
    }

    private static CodeColumn[] attributes(List<InteractionBatch> batches, int rows) {
        int width = batches.stream()
                .flatMapToInt(batch -> IntStream.of(batch.attributeCodes()))
                .map(code -> code + 1)
                .max()
                .orElse(0);
        CodeColumn[] columns = new CodeColumn[width];
        for (int attribute = 0; attribute < width; attribute++) {
            columns[attribute] = CodeColumn.of(attribute(batches, rows, attribute));
        }
        return columns;
    }

    private static int[] attribute(List<InteractionBatch> batches, int rows, int attribute) {
        int[] all = new int[rows];
        int to = 0;
        for (InteractionBatch batch : batches) {
            int column = indexOf(batch.attributeCodes(), attribute);
            for (int row = 0; column >= 0 && row < batch.count(); row++) {
                // The feed's codes begin at −1 for none, the projection's at 0.
                all[to + row] = batch.attributes()[column][row] + 1;
            }
            to += batch.count();
        }
        return all;
    }

    private static int indexOf(int[] codes, int code) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == code) {
                return i;
            }
        }
        return -1;
    }
}
