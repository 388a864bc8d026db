package io.desirepath.analysis.kernel;

import io.desirepath.walk.FeedbackColumns;
import io.desirepath.walk.Layers;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.Segments;
import io.desirepath.walk.WalkStatus;
import java.util.List;

/**
 * Walks beside what their customers said meanwhile: how many of the matured walks that reach a site answer there, and
 * whether those who score low at a touchpoint drop more often. Costs one look at the customer's responses a walk.
 */
public final class ResponseTally implements WalkTally<ResponseTally> {
    private final MapShape shape;
    private final Layers<FeedbackColumns> feedback;
    private final List<Scale> scales;
    private final List<int[]> sitesOf;
    private final long[] answered;
    private final int[] lastAnswer;
    private final long[] outcomes;
    private final int[] lastOutcome;
    private int walk;

    public ResponseTally(MapShape shape, Layers<FeedbackColumns> feedback, List<Scale> scales, List<int[]> sitesOf) {
        this.shape = shape;
        this.feedback = feedback;
        this.scales = scales;
        this.sitesOf = sitesOf;
        answered = new long[shape.sites() * scales.size()];
        lastAnswer = new int[answered.length];
        outcomes = new long[4 * shape.touchpoints() * scales.size()];
        lastOutcome = new int[shape.touchpoints() * scales.size()];
    }

    @Override
    public void visit(ReplayedWalk replayed) {
        if (!replayed.matured() || replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        Segments<FeedbackColumns> segments = feedback.holding(replayed.customer());
        int i = segments.indexOf(replayed.customer());
        if (i < 0) {
            return;
        }
        walk++;
        FeedbackColumns columns = segments.columns();
        // The newest first, so that of several scores before the outcome the last one counts.
        for (int row = segments.end(i) - 1; row >= segments.start(i); row--) {
            long at = columns.atMillis(row);
            if (at < replayed.atMillis(0)) {
                return;
            }
            if (at <= replayed.holdsUntilMillis()) {
                respond(replayed, columns, row, at);
            }
        }
    }

    private void respond(ReplayedWalk replayed, FeedbackColumns columns, int row, long at) {
        int scale = columns.scale(row);
        for (int site : sitesOf.get(columns.subject(row))) {
            int cell = site * scales.size() + scale;
            if (lastAnswer[cell] != walk && reaches(replayed, site)) {
                lastAnswer[cell] = walk;
                answered[cell]++;
            }
            if (site < shape.touchpoints() && at < replayed.outcomeAtMillis() && lastOutcome[cell] != walk) {
                lastOutcome[cell] = walk;
                boolean low = scales.get(scale).isLow(columns.score(row));
                boolean dropped = replayed.status() == WalkStatus.DROPPED;
                outcomes[place(cell, low, dropped)]++;
            }
        }
    }

    private boolean reaches(ReplayedWalk replayed, int site) {
        if (site == shape.journeySite()) {
            return true;
        }
        for (int i = 0; i < replayed.size(); i++) {
            int touchpoint = replayed.touchpoint(i);
            if (touchpoint == site || shape.stageSite(shape.stageOf().get(touchpoint)) == site) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void merge(ResponseTally other) {
        Counts.add(answered, other.answered);
        Counts.add(outcomes, other.outcomes);
    }

    /** Matured walks that reached the site and have a response about it on the scale. */
    public long answered(int site, int scale) {
        return answered[site * scales.size() + scale];
    }

    /** Low score at the touchpoint or not, against dropped or converted. */
    public SatisfactionLink link(int touchpoint, int scale) {
        return SatisfactionLink.of(
                outcomes(touchpoint, scale, true, true),
                outcomes(touchpoint, scale, true, false),
                outcomes(touchpoint, scale, false, true),
                outcomes(touchpoint, scale, false, false));
    }

    /** Matured walks whose last score at the touchpoint before the outcome is low or not, which dropped or not. */
    long outcomes(int touchpoint, int scale, boolean low, boolean dropped) {
        return outcomes[place(touchpoint * scales.size() + scale, low, dropped)];
    }

    private static int place(int cell, boolean low, boolean dropped) {
        return 4 * cell + (low ? 2 : 0) + (dropped ? 1 : 0);
    }
}
