package io.desirepath.intake;

/**
 * What became of the scores in the rows that were read: {@code accepted + duplicate + missing + rejected = read} once
 * the import has ended.
 *
 * @param read scores looked at
 * @param accepted new and stored
 * @param duplicate known already
 * @param missing empty, or declared to mean "no answer"
 * @param rejected refused and listed
 */
public record ScoreCounts(long read, long accepted, long duplicate, long missing, long rejected) {
    /** None yet. */
    public static final ScoreCounts NONE = new ScoreCounts(0, 0, 0, 0, 0);
}
