package io.desirepath.intake;

import io.desirepath.evidence.ImportId;
import io.desirepath.shared.Cursor;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file taken in, or being taken in.
 *
 * @param id names it, and what it brought
 * @param fileName the file's name as its sender gave it
 * @param kind what the file holds
 * @param status how far it is
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs
 * @param counts what became of its rows
 * @param bytesRead bytes of the upload read so far
 * @param bytesTotal the upload's size, where the sender gave it
 * @param problems what stopped or refused it first, then warnings
 */
public record Import(
        ImportId id,
        @Nullable String fileName,
        ImportKind kind,
        ImportStatus status,
        Instant startedAt,
        @Nullable Instant finishedAt,
        ImportCounts counts,
        long bytesRead,
        @Nullable Long bytesTotal,
        List<Problem> problems) {
    public Import {
        problems = List.copyOf(problems);
    }

    /** The id in this text; empty where it is none, so that it is answered like an id that nothing has. */
    public static Optional<ImportId> idOf(String text) {
        try {
            return Optional.of(new ImportId(text));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Its place in the list of imports. */
    public Cursor cursor() {
        return Cursor.of(startedAt.toString(), id.value());
    }
}
