package io.desirepath.analysis.kernel;

import java.util.Arrays;

/**
 * The scores about one thing on one scale: how many of each, and, because several may come from one respondent, how
 * much alike those are. With m scores of a respondent, k of them satisfied, the sums of k², k·m and m² are all that the
 * design effect needs; on a net scale k is promoters less detractors.
 */
public final class ScoreCell {
    private final Scale scale;
    private final long[] counts;
    private long respondents;
    private long marks;
    private long markSquares;
    private long marksTimesScores;
    private long scoreSquares;
    private long ofRespondent;
    private long marksOfRespondent;

    ScoreCell(Scale scale) {
        this.scale = scale;
        counts = new long[scale.width()];
    }

    /** Counts a score; tells whether it is the respondent's first. */
    boolean add(int score) {
        counts[score - scale.min()]++;
        marksOfRespondent += scale.mark(score);
        return ofRespondent++ == 0;
    }

    /** The next score is another respondent's. */
    void endRespondent() {
        respondents++;
        marks += marksOfRespondent;
        markSquares += marksOfRespondent * marksOfRespondent;
        marksTimesScores += marksOfRespondent * ofRespondent;
        scoreSquares += ofRespondent * ofRespondent;
        ofRespondent = 0;
        marksOfRespondent = 0;
    }

    void merge(ScoreCell other) {
        Counts.add(counts, other.counts);
        respondents += other.respondents;
        marks += other.marks;
        markSquares += other.markSquares;
        marksTimesScores += other.marksTimesScores;
        scoreSquares += other.scoreSquares;
    }

    /** The scale. */
    public Scale scale() {
        return scale;
    }

    /** How many scores. */
    public long responses() {
        return Counts.sum(counts);
    }

    /** How many customers they come from. */
    public long respondents() {
        return respondents;
    }

    /** How often each score was given, from the scale's lowest to its highest. */
    public long[] counts() {
        return counts.clone();
    }

    /** How many scores count as 1, or on a net scale as −1. */
    long marked(int mark) {
        long marked = 0;
        for (int i = 0; i < counts.length; i++) {
            marked += scale.mark(scale.min() + i) == mark ? counts[i] : 0;
        }
        return marked;
    }

    /**
     * By how much the scores of one respondent being alike widens the interval: with p the mean mark of n scores and v
     * their variance, max(1, M/(M−1) · Σ(k − p·m)² / (n·v)) over M respondents. 1 where each gave one score. A single
     * respondent's scores count as one. Source: W. G. Cochran, Sampling Techniques, 1977, 3.12.
     */
    double designEffect() {
        double n = responses();
        if (respondents == n) {
            return 1;
        }
        if (respondents == 1) {
            return n;
        }
        double p = marks / n;
        double variance = (marked(1) + marked(-1)) / n - p * p;
        double between = markSquares - 2 * p * marksTimesScores + p * p * scoreSquares;
        double effect = respondents / (respondents - 1.0) * between / (n * variance);
        return variance > 0 ? Math.max(1, effect) : 1;
    }

    @Override
    public String toString() {
        return Arrays.toString(counts) + " of " + respondents;
    }
}
