package io.desirepath.intake;

import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.file.FileRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers refused rows and keeps them in portions, so that a file full of them takes no more memory than one has. */
final class RejectLog {
    private static final int MAX_ROWS = 1_000;
    private static final int MAX_CHARACTERS = 1 << 20;

    private final Consumer<List<Reject>> keep;
    private List<Reject> gathered = new ArrayList<>();
    private int characters;
    private int gatheredRows;
    private int gatheredScores;
    private @Nullable Reject first;

    /**
     * An empty log.
     *
     * @param keep stores a portion, in order
     */
    RejectLog(Consumer<List<Reject>> keep) {
        this.keep = keep;
    }

    /** Adds a row that is refused. */
    void add(FileRow row, RowFault fault) {
        gather(row, List.of(fault), true);
    }

    /**
     * Adds a row of which scores are refused.
     *
     * @param whole whether nothing else is left of it
     */
    void addScores(FileRow row, List<RowFault> faults, boolean whole) {
        gatheredScores += faults.size();
        gather(row, faults, whole);
    }

    /** The first of all that was ever added; null while there is none. */
    @Nullable
    Reject first() {
        return first;
    }

    private void gather(FileRow row, List<RowFault> faults, boolean whole) {
        for (RowFault fault : faults) {
            gathered.add(new Reject(row.line(), fault.column(), fault.code(), fault.message(), row.raw()));
            characters += row.raw().length();
        }
        if (first == null && !gathered.isEmpty()) {
            first = gathered.getFirst();
        }
        gatheredRows += whole ? 1 : 0;
        if (gathered.size() >= MAX_ROWS || characters >= MAX_CHARACTERS) {
            flush();
        }
    }

    /** Keeps what is gathered; where that fails it stays gathered. */
    void flush() {
        if (!gathered.isEmpty()) {
            keep.accept(gathered);
            gathered = new ArrayList<>();
            characters = 0;
            gatheredRows = 0;
            gatheredScores = 0;
        }
    }

    /** Refused rows that are not kept yet. */
    int gatheredRows() {
        return gatheredRows;
    }

    /** Refused scores that are not kept yet. */
    int gatheredScores() {
        return gatheredScores;
    }
}
