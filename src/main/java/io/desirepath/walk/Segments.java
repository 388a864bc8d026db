package io.desirepath.walk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of evidence side by side for each customer (compressed sparse rows): the rows of the i-th customer are
 * {@code start(i)} to {@code end(i)}, in (instant, sequence, order of arrival). Immutable.
 *
 * @param <C> the columns
 */
public final class Segments<C> {
    private final C columns;
    private final int[] start;
    private final int @Nullable [] customer;

    /**
     * Takes the arrays as they are.
     *
     * @param start one more than there are customers, never falling
     * @param customer the customers' numbers, rising; null where the i-th customer has number i
     */
    Segments(C columns, int[] start, int @Nullable [] customer) {
        this.columns = columns;
        this.start = start;
        this.customer = customer;
    }

    /** The rows of everybody. */
    public C columns() {
        return columns;
    }

    /** How many customers have a segment, empty ones included. */
    public int customers() {
        return start.length - 1;
    }

    /** How many rows there are. */
    public int rows() {
        return start[start.length - 1];
    }

    /** The first row of the i-th customer. */
    public int start(int i) {
        return start[i];
    }

    /** The row after the last of the i-th customer. */
    public int end(int i) {
        return start[i + 1];
    }

    /**
     * The place after as many customers, from the i-th on, as have this many rows together; after the last one where
     * they have fewer.
     */
    int after(int i, long rows) {
        long to = start[i] + rows;
        if (to > rows()) {
            return customers();
        }
        int place = Arrays.binarySearch(start, i + 1, start.length, (int) to);
        return place < 0 ? -place - 1 : place;
    }

    /** The number of the i-th customer in the whole workspace. */
    public int customer(int i) {
        return customer == null ? i : customer[i];
    }

    /** Where the customer with this number stands, or a negative number. */
    public int indexOf(int number) {
        return customer == null ? (number < customers() ? number : -1) : Arrays.binarySearch(customer, number);
    }
}
