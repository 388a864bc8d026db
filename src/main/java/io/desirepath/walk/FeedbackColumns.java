package io.desirepath.walk;

import java.util.List;

/**
 * Scores that customers gave, as a struct of arrays: when, about which subject, on which scale, how many points.
 * Immutable, one row a score; comments without a score are not here.
 */
public final class FeedbackColumns implements TimedColumns<FeedbackColumns> {

    private final InstantColumn at;
    private final int[] subject;
    private final CodeColumn scale;
    private final int[] score;

    /** Takes the arrays as they are; whoever made them must not change them any more. */
    FeedbackColumns(InstantColumn at, int[] subject, CodeColumn scale, int[] score) {
        this.at = at;
        this.subject = subject;
        this.scale = scale;
        this.score = score;
    }

    @Override
    public int size() {
        return score.length;
    }

    @Override
    public long atMillis(int row) {
        return at.millis(row);
    }

    @Override
    public long sequence(int row) {
        return 0;
    }

    /** The code of what the score is about. */
    public int subject(int row) {
        return subject[row];
    }

    /** The code of the scale it was given on. */
    public int scale(int row) {
        return scale.code(row);
    }

    /** The points on that scale. */
    public int score(int row) {
        return score[row];
    }

    @Override
    public FeedbackColumns gather(List<FeedbackColumns> sources, byte[] source, int[] row) {
        Gathering<FeedbackColumns> from = new Gathering<>(sources, source, row);
        return new FeedbackColumns(
                InstantColumn.of(from.longs(FeedbackColumns::atMillis)),
                from.ints(FeedbackColumns::subject),
                CodeColumn.of(from.ints(FeedbackColumns::scale)),
                from.ints(FeedbackColumns::score));
    }
}
