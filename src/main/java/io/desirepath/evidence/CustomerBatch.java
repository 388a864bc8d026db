package io.desirepath.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What became known of customers, one array a column and one place a row. Applied in the order of the feed, and of the
 * rows, later values win, attribute by attribute.
 *
 * <p>The arrays are the batch's own, handed out without a copy because there are many: they must not be changed.
 */
public final class CustomerBatch implements FeedEntry {
    /** A value's code where the customer keeps what was known before. */
    public static final int UNCHANGED = -1;

    private final long revision;
    private final @Nullable ImportId importId;
    private final long[] customer;
    private final int[] attributeCodes;
    private final int[][] values;

    /**
     * Takes the columns, all of the same length.
     *
     * @param customer 64 bits of a keyed hash of who it is
     * @param attributeCodes which attributes
     * @param values for each attribute the rows' codes of its values, or {@link #UNCHANGED}
     */
    public CustomerBatch(
            long revision, @Nullable ImportId importId, long[] customer, int[] attributeCodes, int[][] values) {
        if (attributeCodes.length != values.length) {
            throw new IllegalArgumentException(
                    "%d attributes and %d columns of them".formatted(attributeCodes.length, values.length));
        }
        for (int[] column : values) {
            if (column.length != customer.length) {
                throw new IllegalArgumentException(
                        "A column of %d rows in a batch of %d".formatted(column.length, customer.length));
            }
        }
        this.revision = revision;
        this.importId = importId;
        this.customer = customer;
        this.attributeCodes = attributeCodes;
        this.values = values;
    }

    @Override
    public long revision() {
        return revision;
    }

    /** The import that brought it; null where it came without one. */
    public @Nullable ImportId importId() {
        return importId;
    }

    /** How many rows. */
    public int count() {
        return customer.length;
    }

    /** 64 bits of a keyed hash of who it is; see {@link Pseudonyms}. */
    public long[] customer() {
        return customer;
    }

    /** Codes of the attributes that this batch speaks of. */
    public int[] attributeCodes() {
        return attributeCodes;
    }

    /** For each of {@link #attributeCodes()} the rows' codes of its values, or {@link #UNCHANGED}. */
    public int[][] values() {
        return values;
    }
}
