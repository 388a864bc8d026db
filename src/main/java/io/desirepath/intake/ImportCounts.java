package io.desirepath.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of a file's rows: {@code accepted + duplicate + rejected + skipped = read} once the import has ended.
 * While it runs, rows that are read and not yet stored are in {@code read} only.
 *
 * @param read rows read; the header and empty lines are none
 * @param accepted rows that brought something new
 * @param duplicate rows that brought nothing that was not known already
 * @param rejected rows refused and listed
 * @param skipped rows that the recipe's {@code when} left out, or that say nothing at all
 * @param interactions interactions that the accepted rows made
 * @param unmapped those of them whose names no touchpoint of any journey accepted when the import ended; null before
 *     that, where the file holds no interactions, and where nobody could tell
 * @param scores what became of the scores; none where the file holds no feedback
 */
public record ImportCounts(
        long read,
        long accepted,
        long duplicate,
        long rejected,
        long skipped,
        long interactions,
        @Nullable Long unmapped,
        ScoreCounts scores) {
    /** None yet. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, null, ScoreCounts.NONE);
}
