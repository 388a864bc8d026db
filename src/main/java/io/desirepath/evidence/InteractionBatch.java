package io.desirepath.evidence;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Interactions that were stored together, one array a column and one place a row, all of the batch's {@link #count()}.
 * Rows are in the order in which they came. Columns that no row has a value for are null.
 *
 * <p>The arrays are the batch's own, handed out without a copy because there are many: they must not be changed.
 */
public final class InteractionBatch implements FeedEntry {
    /** A code where the row has no value. */
    public static final int NONE = -1;

    /** An instant where the row has none. */
    public static final long NO_INSTANT = Long.MIN_VALUE;

    private final Builder columns;

    private InteractionBatch(Builder columns) {
        this.columns = columns;
    }

    /** Begins a batch of so many rows. */
    public static Builder of(long revision, @Nullable ImportId importId, int count) {
        return new Builder(revision, importId, count);
    }

    @Override
    public long revision() {
        return columns.revision;
    }

    /** The import that brought it, null for interactions recorded live. */
    public @Nullable ImportId importId() {
        return columns.importId;
    }

    /** How many rows. */
    public int count() {
        return columns.count;
    }

    /** 64 bits of a keyed hash of the interactions' ids. */
    public long[] id() {
        return columns.id;
    }

    /** 64 bits of a keyed hash of who it was; see {@link Pseudonyms}. */
    public long[] customer() {
        return columns.customer;
    }

    /** When, in milliseconds since 1970 in UTC. */
    public long[] at() {
        return columns.at;
    }

    /** Codes of what happened: subjects of kind {@link SubjectKind#TOUCHPOINT}. */
    public int[] name() {
        return columns.name;
    }

    /** Orders interactions of the same instant; 0 where a row has none. */
    public long @Nullable [] sequence() {
        return columns.sequence;
    }

    /** Codes of where it happened, {@link #NONE} where a row has none. */
    public int @Nullable [] channel() {
        return columns.channel;
    }

    /** 64 bits of a keyed hash of the case, 0 where a row has none. */
    public long @Nullable [] caseId() {
        return columns.caseId;
    }

    /** Money that it brought, NaN where a row has none. */
    public double @Nullable [] value() {
        return columns.value;
    }

    /** Money that it cost, NaN where a row has none. */
    public double @Nullable [] cost() {
        return columns.cost;
    }

    /** When it was over, in milliseconds since 1970 in UTC; {@link #NO_INSTANT} where a row has none. */
    public long @Nullable [] end() {
        return columns.end;
    }

    /** Rows whose place in order is known but not their instant, which is then that of the row before. */
    public @Nullable BitSet undated() {
        return columns.undated;
    }

    /** Codes of the attributes that rows of this batch have. */
    public int[] attributeCodes() {
        return columns.attributeCodes;
    }

    /** For each of {@link #attributeCodes()} the rows' codes of its values, {@link #NONE} where a row has none. */
    public int[][] attributes() {
        return columns.attributes;
    }

    /** The columns of a batch in the making. */
    public static final class Builder {
        private final long revision;
        private final @Nullable ImportId importId;
        private final int count;
        private long[] id;
        private long[] customer;
        private long[] at;
        private int[] name;
        private long @Nullable [] sequence;
        private int @Nullable [] channel;
        private long @Nullable [] caseId;
        private double @Nullable [] value;
        private double @Nullable [] cost;
        private long @Nullable [] end;
        private @Nullable BitSet undated;
        private int[] attributeCodes = {};
        private int[][] attributes = {};

        private Builder(long revision, @Nullable ImportId importId, int count) {
            this.revision = revision;
            this.importId = importId;
            this.count = count;
            this.id = new long[count];
            this.customer = new long[count];
            this.at = new long[count];
            this.name = new int[count];
        }

        /** What every row has: id, customer, instant and code of the name. */
        public Builder rows(long[] id, long[] customer, long[] at, int[] name) {
            check(id.length, customer.length, at.length, name.length);
            this.id = id;
            this.customer = customer;
            this.at = at;
            this.name = name;
            return this;
        }

        /** Orders of rows of the same instant. */
        public Builder sequence(long @Nullable [] column) {
            check(column == null ? count : column.length);
            this.sequence = column;
            return this;
        }

        /** Codes of channels. */
        public Builder channel(int @Nullable [] column) {
            check(column == null ? count : column.length);
            this.channel = column;
            return this;
        }

        /** Hashes of cases. */
        public Builder caseId(long @Nullable [] column) {
            check(column == null ? count : column.length);
            this.caseId = column;
            return this;
        }

        /** Money brought. */
        public Builder value(double @Nullable [] column) {
            check(column == null ? count : column.length);
            this.value = column;
            return this;
        }

        /** Money spent. */
        public Builder cost(double @Nullable [] column) {
            check(column == null ? count : column.length);
            this.cost = column;
            return this;
        }

        /** Ends in milliseconds since 1970. */
        public Builder end(long @Nullable [] column) {
            check(column == null ? count : column.length);
            this.end = column;
            return this;
        }

        /** Rows that are undated. */
        public Builder undated(@Nullable BitSet rows) {
            this.undated = rows == null || rows.isEmpty() ? null : rows;
            return this;
        }

        /** Which attributes, and for each the codes of its values. */
        public Builder attributes(int[] codes, int[][] columns) {
            if (codes.length != columns.length) {
                throw new IllegalArgumentException(
                        "%d attributes and %d columns of them".formatted(codes.length, columns.length));
            }
            for (int[] column : columns) {
                check(column.length);
            }
            this.attributeCodes = codes;
            this.attributes = columns;
            return this;
        }

        /** The finished batch; the builder must not be used any more. */
        public InteractionBatch build() {
            return new InteractionBatch(this);
        }

        private void check(int... lengths) {
            for (int length : lengths) {
                if (length != count) {
                    throw new IllegalArgumentException("A column of %d rows in a batch of %d".formatted(length, count));
                }
            }
        }
    }
}
