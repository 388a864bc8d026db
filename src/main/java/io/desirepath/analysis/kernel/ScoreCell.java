package io.desirepath.analysis.kernel;

import java.util.Arrays;

/**
 * The scores about one thing on one scale: how many of each, and, because several may come from one respondent, how
 * much alike those are. A satisfied one is marked 1, on a net scale a low one −1.
 */
public final class ScoreCell {
    private final Scale scale;
    private final long[] counts;
    private final DesignEffect ofRespondents = new DesignEffect();
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
        ofRespondents.add(marksOfRespondent, ofRespondent);
        ofRespondent = 0;
        marksOfRespondent = 0;
    }

    void merge(ScoreCell other) {
        Counts.add(counts, other.counts);
        ofRespondents.merge(other.ofRespondents);
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
        return ofRespondents.groups();
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

    /** By how much the scores of one respondent being alike widens the interval. */
    double designEffect() {
        return ofRespondents.of(marked(1) + marked(-1));
    }

    @Override
    public String toString() {
        return Arrays.toString(counts) + " of " + respondents();
    }
}
