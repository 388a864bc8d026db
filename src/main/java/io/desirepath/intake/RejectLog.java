package io.desirepath.intake;

import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.file.FileRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers refused rows and keeps them in portions, so that a file full of them takes no more memory than one has. */
final class RejectLog {
    private static final int MAX_ROWS = 1_000;
    private static final int MAX_CHARACTERS = 1 << 20;

    private final Consumer<List<Reject>> keep;
    private List<Reject> gathered = new ArrayList<>();
    private int characters;

    /**
     * An empty log.
     *
     * @param keep stores a portion, in order
     */
    RejectLog(Consumer<List<Reject>> keep) {
        this.keep = keep;
    }

    void add(FileRow row, RowFault fault) {
        gathered.add(new Reject(row.line(), fault.column(), fault.code(), fault.message(), row.raw()));
        characters += row.raw().length();
        if (gathered.size() >= MAX_ROWS || characters >= MAX_CHARACTERS) {
            flush();
        }
    }

    void flush() {
        if (!gathered.isEmpty()) {
            List<Reject> portion = gathered;
            gathered = new ArrayList<>();
            characters = 0;
            keep.accept(portion);
        }
    }
}
