package io.desirepath.analysis.kernel;

/**
 * How scores on one scale are read.
 *
 * @param min the lowest score
 * @param max the highest score
 * @param higherIsBetter whether a higher score is better
 * @param top from this score on (towards better) an answer counts as satisfied, or as promoter where {@code net}
 * @param low up to this score (towards worse) an answer counts as low, or as detractor where {@code net}
 * @param net whether low answers are taken from satisfied ones, as in NPS
 */
public record Scale(int min, int max, boolean higherIsBetter, int top, int low, boolean net) {

    /** How many different scores there are. */
    public int width() {
        return max - min + 1;
    }

    /** Whether the score counts as low. */
    boolean isLow(int score) {
        return higherIsBetter ? score <= low : score >= low;
    }

    /** What the score adds to the number of satisfied: 1, 0, or on a net scale −1 where it is low. */
    int mark(int score) {
        if (higherIsBetter ? score >= top : score <= top) {
            return 1;
        }
        return net && isLow(score) ? -1 : 0;
    }
}
