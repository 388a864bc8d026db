package io.desirepath.walk;

import java.util.List;

/**
 * Rows of evidence that have an instant, as a struct of arrays. Immutable.
 *
 * @param <C> the columns themselves
 */
sealed interface TimedColumns<C extends TimedColumns<C>> permits InteractionColumns, FeedbackColumns {

    /** The number of rows. */
    int size();

    /** The instant of a row in milliseconds since 1970-01-01T00:00Z. */
    long atMillis(int row);

    /** What orders rows of the same instant; 0 where nothing does. */
    long sequence(int row);

    /**
     * New columns of {@code row.length} rows: row i is row {@code row[i]} of {@code sources.get(source[i])}. This
     * column set is the pattern only and need not be a source.
     */
    C gather(List<C> sources, byte[] source, int[] row);
}
