package io.desirepath.analysis.kernel;

import io.desirepath.walk.FeedbackColumns;
import io.desirepath.walk.Layers;
import io.desirepath.walk.Segments;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers said of each site on each scale. A score about a touchpoint is also one about its stage and about the
 * journey, a score about a stage one about the journey. Asks nothing of walks, so it has answers where there are none.
 */
public final class ScoreTally {
    private final Question question;
    private final int scales;
    private final ScoreCell[] cells;
    private final int[] touched;

    /** Prepares to count nothing yet. */
    public ScoreTally(Question question) {
        this.question = question;
        scales = question.scales.size();
        cells = new ScoreCell[question.sites * scales];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = new ScoreCell(question.scales.get(cell % scales));
        }
        touched = new int[cells.length];
    }

    /**
     * Counts the scores of one part of the evidence.
     *
     * @param respondents numbers of the customers whose scores count, null for all
     */
    public void add(Layers.Part<FeedbackColumns> part, @Nullable BitSet respondents) {
        Segments<FeedbackColumns> segments = part.segments();
        for (int i = part.from(); i < part.to(); i++) {
            int customer = segments.customer(i);
            if (!part.skipped().get(customer) && (respondents == null || respondents.get(customer))) {
                addCustomer(segments.columns(), segments.start(i), segments.end(i));
            }
        }
    }

    private void addCustomer(FeedbackColumns columns, int start, int end) {
        int cellsTouched = 0;
        for (int row = start; row < end; row++) {
            long at = columns.atMillis(row);
            if (at < question.fromMillis || at >= question.toMillis) {
                continue;
            }
            for (int site : question.sitesOf.get(columns.subject(row))) {
                int cell = site * scales + columns.scale(row);
                if (cells[cell].add(columns.score(row))) {
                    touched[cellsTouched++] = cell;
                }
            }
        }
        for (int i = 0; i < cellsTouched; i++) {
            cells[touched[i]].endRespondent();
        }
    }

    /** Adds what another tally of the same question counted. */
    public ScoreTally merge(ScoreTally other) {
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell].merge(other.cells[cell]);
        }
        return this;
    }

    /** What was said of a site on a scale. */
    public ScoreCell cell(int site, int scale) {
        return cells[site * scales + scale];
    }

    /**
     * Which scores are asked for.
     *
     * @param sites how many sites there are, see {@link MapShape}
     * @param scales the scales by code
     * @param sitesOf for each subject's code the sites that its feedback is about, none where nothing accepts it
     * @param fromMillis given at or after this instant (milliseconds since 1970-01-01T00:00Z)
     * @param toMillis given before this instant
     */
    public record Question(int sites, List<Scale> scales, List<int[]> sitesOf, long fromMillis, long toMillis) {}
}
