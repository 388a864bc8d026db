package io.desirepath.walk;

import java.util.List;
import java.util.function.Predicate;

/**
 * Picks rows from several column sets into new arrays, one column at a time: row i of the outcome is row {@code row[i]}
 * of {@code sources.get(source[i])}.
 */
final class Gathering<C> {
    private final List<C> sources;
    private final byte[] source;
    private final int[] row;

    Gathering(List<C> sources, byte[] source, int[] row) {
        this.sources = sources;
        this.source = source;
        this.row = row;
    }

    /** Reads a whole number from a row. */
    interface IntCell<C> {
        int read(C columns, int row);
    }

    /** Reads a long whole number from a row. */
    interface LongCell<C> {
        long read(C columns, int row);
    }

    /** Reads a number from a row. */
    interface DoubleCell<C> {
        double read(C columns, int row);
    }

    /** Reads a mark from a row. */
    interface BooleanCell<C> {
        boolean read(C columns, int row);
    }

    boolean any(Predicate<C> has) {
        return sources.stream().anyMatch(has);
    }

    int[] ints(IntCell<C> cell) {
        int[] picked = new int[row.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = cell.read(sources.get(source[i]), row[i]);
        }
        return picked;
    }

    long[] longs(LongCell<C> cell) {
        long[] picked = new long[row.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = cell.read(sources.get(source[i]), row[i]);
        }
        return picked;
    }

    double[] doubles(DoubleCell<C> cell) {
        double[] picked = new double[row.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = cell.read(sources.get(source[i]), row[i]);
        }
        return picked;
    }

    boolean[] booleans(BooleanCell<C> cell) {
        boolean[] picked = new boolean[row.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = cell.read(sources.get(source[i]), row[i]);
        }
        return picked;
    }
}
