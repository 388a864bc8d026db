package io.desirepath.intake;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.file.BadRow;
import io.desirepath.intake.file.FileRow;
import io.desirepath.intake.file.Row;
import io.desirepath.intake.file.RowIds;
import io.desirepath.intake.file.Rows;
import io.desirepath.intake.file.UploadBytes;
import io.desirepath.intake.recipe.Attribute;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.row.CustomerRows;
import io.desirepath.intake.row.FeedbackRows;
import io.desirepath.intake.row.FromRow;
import io.desirepath.intake.row.Instants;
import io.desirepath.intake.row.InteractionRows;
import io.desirepath.intake.row.RowReading;
import io.desirepath.intake.row.Scales;
import io.desirepath.intake.row.ScoreRows;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Reads one file to its end and stores what its rows make. Blocks the thread that calls it, which waits for the sender
 * and for the store in turn: that is the back-pressure.
 */
final class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final WorkspaceId workspace;
    private final ImportId id;
    private final Recipe recipe;
    private final String fileName;
    private final EvidenceIntake evidence;
    private final int maxRowsWithoutId;
    private final Tally tally;
    private final RejectLog rejects;
    private final Instants instants = new Instants();
    private final AcceptedNames accepted = new AcceptedNames();
    private List<SurveyDraft> undeclared = List.of();
    private List<String> unseen = List.of();
    private boolean readWhole;

    /**
     * A run of an import that has begun.
     *
     * @param imports keeps the rows that are refused
     */
    ImportRun(
            WorkspaceId workspace,
            Import begun,
            Recipe recipe,
            EvidenceIntake evidence,
            Imports imports,
            int maxRowsWithoutId) {
        this.workspace = workspace;
        this.id = begun.id();
        this.recipe = recipe;
        this.fileName = begun.fileName() == null ? "" : begun.fileName();
        this.evidence = evidence;
        this.maxRowsWithoutId = maxRowsWithoutId;
        this.tally = new Tally(begun.kind());
        this.rejects =
                new RejectLog(portion -> imports.keep(workspace, id, portion).block());
    }

    /** The counts so far; safe to call from any thread. */
    ImportCounts counts() {
        return tally.counts();
    }

    /**
     * Reads the file. Throws the {@link Refusal} of the whole file, of which some may be stored and is to be undone, or
     * of what follows from some place on, and then what was read before is stored.
     */
    void read(UploadBytes upload) throws IOException {
        if (recipe.fileName() && fileName.isEmpty()) {
            throw IntakeCode.FILE_NAME_NEEDED.refusal(
                    "The recipe uses {#file} and the upload has no file name."
                            + " Nothing was stored. Send it as multipart with a file name, or name it in the query: file=name.");
        }
        switch (recipe.content()) {
            case Content.Interactions content -> {
                List<String> names =
                        content.attributes().stream().map(Attribute::name).toList();
                take(
                        upload,
                        new InteractionRows(recipe, content, instants),
                        draft -> false,
                        drafts -> evidence.interactions().append(workspace, id, new InteractionDrafts(names, drafts)),
                        accepted::add);
            }
            case Content.WideFeedback content -> {
                Scales scales = scales(content.surveys());
                take(
                        upload,
                        new ScoreRows(recipe, content, instants, scales),
                        draft -> draft.score() != null,
                        drafts -> evidence.feedback().append(workspace, id, drafts),
                        (stored, known) -> {});
            }
            case Content.LongFeedback content -> {
                Scales scales = scales(content.surveys());
                take(
                        upload,
                        new FeedbackRows(recipe, content, instants, scales),
                        draft -> draft.score() != null,
                        drafts -> evidence.feedback().append(workspace, id, drafts),
                        (stored, known) -> {});
            }
            case Content.Customers content ->
                take(
                        upload,
                        new CustomerRows(recipe, content),
                        draft -> false,
                        drafts -> evidence.customers().append(workspace, id, drafts),
                        (stored, known) -> {});
        }
    }

    private Scales scales(List<SurveyDraft> ofRecipe) {
        undeclared = ofRecipe;
        Scales scales = new Scales(
                evidence.surveys().all(workspace).collectList().blockOptional().orElseThrow(), ofRecipe);
        scales.check(recipe.content());
        return scales;
    }

    private <D> void take(
            UploadBytes upload,
            RowReading<D> reading,
            Predicate<D> scored,
            Function<List<D>, Mono<Appended>> append,
            BiConsumer<List<D>, BitSet> stored)
            throws IOException {
        Rows rows = Rows.of(upload, recipe, fileName, new RowIds(maxRowsWithoutId));
        Batches<D> batches = new Batches<>(
                recipe.content() instanceof Content.Interactions ? Batches.OF_COLUMNS : Batches.OF_NODES,
                append,
                scored,
                stored,
                tally);
        try {
            storeAll(rows, reading, batches);
        } catch (IOException | RuntimeException failure) {
            leaveOff(batches, failure);
            throw failure;
        }
        unseen = rows.unseen();
        readWhole = true;
    }

    private <D> void storeAll(Rows rows, RowReading<D> reading, Batches<D> batches) throws IOException {
        try {
            for (FileRow row = rows.next(); row != null; row = rows.next()) {
                take(row, reading, batches, rows);
            }
        } catch (Refusal refusal) {
            if (!batches.hasFailed() && IntakeCode.reachOf(refusal.problem().code()) != IntakeCode.Reach.FILE) {
                storeRest(batches, rows);
            }
            throw refusal;
        }
        storeRest(batches, rows);
    }

    /** Waits for what is under way and keeps what was refused, so that the counts are true; sends nothing more. */
    private void leaveOff(Batches<?> batches, Exception reason) {
        for (Runnable last : List.<Runnable>of(batches::await, rejects::flush)) {
            try {
                last.run();
            } catch (RuntimeException another) {
                reason.addSuppressed(another);
            }
        }
    }

    private <D> void take(FileRow read, RowReading<D> reading, Batches<D> batches, Rows rows) {
        switch (read) {
            case BadRow bad -> refuse(bad, bad.fault());
            case Row row -> {
                try {
                    FromRow<D> made = reading.read(row);
                    if (batches.isFullFor(made.drafts().size())) {
                        send(batches, rows);
                    }
                    batches.add(made, row.raw().length());
                    if (!made.faults().isEmpty()) {
                        rejects.addScores(row, made.faults(), made.drafts().isEmpty());
                    }
                } catch (RowFault fault) {
                    refuse(row, fault);
                }
            }
        }
    }

    private void refuse(FileRow row, RowFault fault) {
        tally.refused();
        rejects.add(row, fault);
    }

    private <D> void storeRest(Batches<D> batches, Rows rows) {
        send(batches, rows);
        batches.await();
        rejects.flush();
    }

    /** Before anything is stored, what could still refuse the whole file is looked at. */
    private <D> void send(Batches<D> batches, Rows rows) {
        if (batches.isUntouched()) {
            rows.checkSeen();
            if (!batches.isEmpty()) {
                undeclared.forEach(
                        draft -> evidence.surveys().declare(workspace, draft).block());
            }
        }
        batches.send();
        rejects.flush();
    }

    /** Takes back what is stored of a file that is refused. */
    void undo() {
        evidence.undoing()
                .undo(workspace, id)
                .retryWhen(Batches.WHILE_STORE_IS_AWAY)
                .block();
    }

    /** Counts only what has an outcome, and says what the sender should know. */
    List<Problem> settle() {
        tally.settle(rejects.gatheredRows(), rejects.gatheredScores());
        if (recipe.content() instanceof Content.Interactions) {
            settleUnmapped();
        }
        List<Problem> warnings = new ArrayList<>();
        Reject first = rejects.first();
        if (readWhole
                && first != null
                && tally.counts().rejected() == tally.counts().read()) {
            warnings.add(IntakeCode.ALL_REJECTED.problem(
                    "Every row was rejected. The first is line %d%s: %s Correct the recipe or the file and send it again."
                            .formatted(
                                    first.line(),
                                    first.column() == null ? "" : ", column \"" + first.column() + "\"",
                                    first.message())));
        }
        boolean derived = recipe.id() == null && !(recipe.content() instanceof Content.Customers);
        if (derived && tally.duplicates() > 0) {
            warnings.add(IntakeCode.EQUAL_ROWS.problem(tally.duplicates()
                    + " rows are equal to rows taken before, from this file or another, and the recipe names no id by which"
                    + " they would differ: they count as duplicates. Where they are different after all, name an id,"
                    + " such as \"id\": {\"text\": \"{#file}/{#line}\"}."));
        }
        if (instants.skippedHours() > 0) {
            warnings.add(IntakeCode.SKIPPED_HOUR.problem(instants.skippedHours()
                    + " local times fall into an hour that the clocks skipped in the recipe's zone. They were read with"
                    + " the offset before it. Check the zone."));
        }
        if (!unseen.isEmpty()) {
            warnings.add(IntakeCode.UNSEEN_COLUMN.problem("No row held " + String.join(", ", unseen)
                    + ". What they would have filled is empty. Check their spelling in the recipe."));
        }
        return warnings;
    }

    /** The rows are stored already: that nobody can tell what is unmapped is no reason to say that they are not. */
    private void settleUnmapped() {
        try {
            Set<String> unmapped = accepted.names().isEmpty()
                    ? Set.of()
                    : evidence.unmapped()
                            .among(workspace, accepted.names())
                            .blockOptional()
                            .orElseThrow();
            tally.unmapped(accepted.occurrences(unmapped));
        } catch (RuntimeException e) {
            LOG.warn("What is unmapped of import {} could not be counted", id, e);
        }
    }
}
