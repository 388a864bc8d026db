package io.desirepath.intake;

import io.desirepath.intake.row.FromRow;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of a file's rows. One thread counts; others may look at {@link #counts}. */
final class Tally {
    private final ImportKind kind;
    private long read;
    private long accepted;
    private long duplicate;
    private long rejected;
    private long skipped;
    private long drafts;
    private @Nullable Long unmapped;
    private long scoresRead;
    private long scoresAccepted;
    private long scoresDuplicate;
    private long scoresMissing;
    private long scoresRejected;
    private volatile ImportCounts counts = ImportCounts.NONE;

    /**
     * Nothing counted yet.
     *
     * @param kind what the rows make
     */
    Tally(ImportKind kind) {
        this.kind = kind;
    }

    /** A row that is refused whole. */
    void refused() {
        read++;
        rejected++;
        publish();
    }

    /** What a row makes, before it is stored. */
    void made(FromRow<?> row, int scores) {
        read++;
        scoresMissing += row.missing();
        scoresRejected += row.faults().size();
        scoresRead += (long) row.missing() + row.faults().size() + scores;
        if (row.drafts().isEmpty()) {
            if (row.faults().isEmpty()) {
                skipped++;
            } else {
                rejected++;
            }
        }
        publish();
    }

    /**
     * Rows are stored.
     *
     * @param ends for each row where its drafts end among all that were sent
     * @param duplicates which drafts were known already
     * @param scores for each draft whether it holds a score
     */
    void stored(List<Integer> ends, BitSet duplicates, BitSet scores) {
        int begin = 0;
        for (int end : ends) {
            int known = duplicates.get(begin, end).cardinality();
            if (known == end - begin) {
                duplicate++;
            } else {
                accepted++;
            }
            drafts += end - begin - known;
            begin = end;
        }
        BitSet known = (BitSet) scores.clone();
        known.and(duplicates);
        scoresDuplicate += known.cardinality();
        scoresAccepted += scores.cardinality() - known.cardinality();
        publish();
    }

    /**
     * Counts only what has an outcome: rows that were read and could not be stored are as if never read.
     *
     * @param unkeptRows refused rows that could not be kept
     * @param unkeptScores refused scores that could not be kept
     */
    void settle(int unkeptRows, int unkeptScores) {
        rejected -= unkeptRows;
        scoresRejected -= unkeptScores;
        read = accepted + duplicate + rejected + skipped;
        scoresRead = scoresAccepted + scoresDuplicate + scoresMissing + scoresRejected;
        publish();
    }

    /** So many of the interactions have a name that no map has a place for. */
    void unmapped(long interactions) {
        unmapped = interactions;
        publish();
    }

    long duplicates() {
        return duplicate;
    }

    /** The counts so far; safe to call from any thread. */
    ImportCounts counts() {
        return counts;
    }

    private void publish() {
        counts = new ImportCounts(
                read,
                accepted,
                duplicate,
                rejected,
                skipped,
                kind == ImportKind.INTERACTIONS ? drafts : 0,
                unmapped,
                new ScoreCounts(scoresRead, scoresAccepted, scoresDuplicate, scoresMissing, scoresRejected));
    }
}
