package io.desirepath.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.desirepath.intake.Import;
import io.desirepath.intake.ImportCounts;
import io.desirepath.intake.ImportKind;
import io.desirepath.intake.ImportStatus;
import io.desirepath.intake.ScoreCounts;
import io.desirepath.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as {@code /api/imports} shows it.
 *
 * @param id names it in the address
 * @param status how far it is
 * @param kind what the file holds
 * @param file the file's name
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param read rows read
 * @param accepted rows taken
 * @param duplicate rows known already
 * @param rejected rows refused
 * @param skipped rows left out
 * @param interactions interactions that the accepted rows made
 * @param unmapped those of them whose names no touchpoint accepted when the import ended
 * @param scores what became of the scores, where the file holds feedback
 * @param bytesRead bytes read of the upload
 * @param bytesTotal bytes of the whole upload, where the sender said so
 * @param problems what stopped or refused it first, then warnings
 * @param rejects where the refused rows are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
        String id,
        ImportStatus status,
        ImportKind kind,
        @Nullable String file,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long read,
        long accepted,
        long duplicate,
        long rejected,
        long skipped,
        long interactions,
        @Nullable Long unmapped,
        @Nullable ScoreCounts scores,
        long bytesRead,
        @Nullable Long bytesTotal,
        List<Problem> problems,
        String rejects) {
    static ImportAnswer of(Import shown) {
        ImportCounts counts = shown.counts();
        return new ImportAnswer(
                shown.id().value(),
                shown.status(),
                shown.kind(),
                shown.fileName(),
                shown.startedAt(),
                shown.finishedAt(),
                counts.read(),
                counts.accepted(),
                counts.duplicate(),
                counts.rejected(),
                counts.skipped(),
                counts.interactions(),
                counts.unmapped(),
                shown.kind() == ImportKind.FEEDBACK ? counts.scores() : null,
                shown.bytesRead(),
                shown.bytesTotal(),
                shown.problems(),
                ImportAddress.of(shown) + "/rejects");
    }
}
