package io.desirepath.evidence;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Responses that were stored together, one array a column and one place a row. Their comments are not here; see
 * {@link Responses}.
 *
 * <p>The arrays are the batch's own, handed out without a copy because there are many: they must not be changed.
 */
public final class FeedbackBatch implements FeedEntry {
    /** A scale where the response has no score. */
    public static final int NO_SCALE = -1;

    private final long revision;
    private final @Nullable ImportId importId;
    private final long[] id;
    private final long[] customer;
    private final long[] at;
    private final int[] subject;
    private final int[] scale;
    private final int[] score;
    private final BitSet commented;

    /**
     * Takes the columns, all of the same length.
     *
     * @param id 64 bits of a keyed hash of the responses' ids
     * @param customer 64 bits of a keyed hash of who gave it
     * @param at when it was given, in milliseconds since 1970 in UTC
     * @param subject codes of what it is about
     * @param scale codes of the scales, {@link #NO_SCALE} where there is no score
     * @param score the scores, 0 where there is none
     * @param commented rows that have a comment
     */
    public FeedbackBatch(
            long revision,
            @Nullable ImportId importId,
            long[] id,
            long[] customer,
            long[] at,
            int[] subject,
            int[] scale,
            int[] score,
            BitSet commented) {
        for (int length : new int[] {customer.length, at.length, subject.length, scale.length, score.length}) {
            if (length != id.length) {
                throw new IllegalArgumentException("A column of %d rows in a batch of %d".formatted(length, id.length));
            }
        }
        this.revision = revision;
        this.importId = importId;
        this.id = id;
        this.customer = customer;
        this.at = at;
        this.subject = subject;
        this.scale = scale;
        this.score = score;
        this.commented = commented;
    }

    @Override
    public long revision() {
        return revision;
    }

    /** The import that brought it, null for feedback recorded live. */
    public @Nullable ImportId importId() {
        return importId;
    }

    /** How many rows. */
    public int count() {
        return id.length;
    }

    /** 64 bits of a keyed hash of the responses' ids: what {@link Responses} finds them by. */
    public long[] id() {
        return id;
    }

    /** 64 bits of a keyed hash of who gave it; see {@link Pseudonyms}. */
    public long[] customer() {
        return customer;
    }

    /** When it was given, in milliseconds since 1970 in UTC. */
    public long[] at() {
        return at;
    }

    /** Codes of what it is about. */
    public int[] subject() {
        return subject;
    }

    /** Codes of the scales, as in {@link Dictionaries#scales()}; {@link #NO_SCALE} where there is no score. */
    public int[] scale() {
        return scale;
    }

    /** The scores, 0 where there is none. */
    public int[] score() {
        return score;
    }

    /** Rows that have a comment. */
    public BitSet commented() {
        return commented;
    }
}
