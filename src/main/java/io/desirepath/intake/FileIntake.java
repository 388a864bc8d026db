package io.desirepath.intake;

import io.desirepath.evidence.ImportId;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.file.UploadBytes;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Takes files in: as they arrive, no faster than they are stored, in bounded memory, a few at once. Rows are stored for
 * good when an import says so; the same file sent again stores no row twice.
 */
@Component
public class FileIntake implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    /** How many buffers of an upload wait to be read; Netty fills them with some kilobytes each. */
    private static final int BUFFERS_AHEAD = 8;

    private final Imports imports;
    private final EvidenceIntake evidence;
    private final IntakeSettings settings;
    private final Clock clock = Clock.systemUTC();
    private volatile Semaphore slots;
    private volatile Scheduler readers;
    private final Set<UploadBytes> uploads = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    FileIntake(Imports imports, EvidenceIntake evidence, IntakeSettings settings) {
        this.imports = imports;
        this.evidence = evidence;
        this.settings = settings;
        slots = new Semaphore(settings.maxConcurrent());
        readers = newReaders(settings);
    }

    private static Scheduler newReaders(IntakeSettings settings) {
        return Schedulers.newBoundedElastic(settings.maxConcurrent(), settings.maxConcurrent(), "intake");
    }

    /**
     * Begins to take a file in.
     *
     * @throws Refusal with {@code UPLOAD_TOO_LARGE} where the sender says so beforehand, {@code TOO_MANY_IMPORTS} where
     *     others have to end first; nothing is read then
     */
    public RunningImport begin(WorkspaceId workspace, Recipe recipe, Upload upload) {
        long limit = settings.maxUpload().toBytes();
        if (upload.size() != null && upload.size() > limit) {
            throw UploadBytes.tooLarge(limit);
        }
        Semaphore slot = slots;
        if (!slot.tryAcquire()) {
            throw new Refusal(
                    "TOO_MANY_IMPORTS",
                    settings.maxConcurrent()
                            + " files are being taken in, and that is the most at once. Nothing of this one was read."
                            + " Send it again when one of them has ended.");
        }
        Import begun = new Import(
                ImportId.random(),
                upload.fileName(),
                ImportKind.of(recipe.content()),
                ImportStatus.RUNNING,
                now(),
                null,
                ImportCounts.NONE,
                0,
                upload.size(),
                List.of());
        Sinks.Empty<Void> received = Sinks.empty();
        Sinks.One<Import> ended = Sinks.one();
        UploadBytes bytes = new UploadBytes(
                DataBufferUtils.subscriberInputStream(upload.bytes(), BUFFERS_AHEAD), limit, received::tryEmitEmpty);
        Mono.fromCallable(() -> run(workspace, begun, recipe, bytes))
                .subscribeOn(readers)
                .onErrorResume(failure -> Mono.just(lost(begun, failure)))
                .doFinally(signal -> slot.release())
                .subscribe(done -> {
                    received.tryEmitEmpty();
                    ended.tryEmitValue(done);
                });
        return new RunningImport(begun, received.asMono(), () -> bytes.giveUpAfter(Duration.ZERO), ended.asMono());
    }

    private Import run(WorkspaceId workspace, Import begun, Recipe recipe, UploadBytes bytes) {
        ImportRun run = new ImportRun(workspace, begun, recipe, evidence, imports, settings.maxRowsWithoutId());
        uploads.add(bytes);
        Disposable beat = Flux.interval(BEAT)
                .onBackpressureDrop()
                .concatMap(tick -> beat(workspace, begun, run, bytes))
                .subscribe();
        try (bytes) {
            imports.begin(workspace, begun).block();
            Import ended = read(begun, run, bytes);
            beat.dispose();
            Import kept = kept(workspace, ended);
            drain(kept, bytes);
            return kept;
        } catch (IOException e) {
            throw new IllegalStateException("An upload could not be closed", e);
        } finally {
            beat.dispose();
            uploads.remove(bytes);
        }
    }

    private Mono<Void> beat(WorkspaceId workspace, Import begun, ImportRun run, UploadBytes bytes) {
        bytes.giveUpAfter(settings.idle());
        Import now = with(begun, ImportStatus.RUNNING, run.counts(), bytes, List.of());
        return imports.progress(workspace, now).onErrorResume(failure -> {
            LOG.debug("The progress of import {} was not written down", begun.id(), failure);
            return Mono.empty();
        });
    }

    private Import read(Import begun, ImportRun run, UploadBytes bytes) {
        Problem problem;
        try {
            run.read(bytes);
            List<Problem> warnings = run.settle();
            return with(begun, ImportStatus.COMPLETED, run.counts(), bytes, warnings);
        } catch (Refusal refusal) {
            problem = refusal.problem();
        } catch (IOException | RuntimeException e) {
            problem = failed(begun, e);
        }
        if (IntakeCode.reachOf(problem.code()) == IntakeCode.Reach.FILE) {
            return refused(begun, run, bytes, problem);
        }
        return stopped(begun, run, bytes, List.of(problem));
    }

    private Import refused(Import begun, ImportRun run, UploadBytes bytes, Problem problem) {
        try {
            run.undo();
            return with(begun, ImportStatus.REFUSED, ImportCounts.NONE, bytes, List.of(problem));
        } catch (RuntimeException e) {
            LOG.error("What was stored of the refused import {} could not be taken back", begun.id(), e);
            Problem left = IntakeCode.STORE_UNAVAILABLE.problem("The file is refused for the reason below, and what was"
                    + " stored of it before could not be taken back. The rows counted here are stored. Undo this import"
                    + " in a while.");
            return stopped(begun, run, bytes, List.of(left, problem));
        }
    }

    private Import stopped(Import begun, ImportRun run, UploadBytes bytes, List<Problem> reasons) {
        List<Problem> problems = new ArrayList<>(reasons);
        problems.addAll(run.settle());
        return with(begun, ImportStatus.STOPPED, run.counts(), bytes, problems);
    }

    /** Writes down how an import ended. Where that fails its sender still learns it. */
    private Import kept(WorkspaceId workspace, Import ended) {
        try {
            return imports.finish(workspace, ended)
                    .retryWhen(Batches.WHILE_STORE_IS_AWAY)
                    .blockOptional()
                    .orElse(ended);
        } catch (RuntimeException e) {
            LOG.error("How import {} ended could not be written down", ended.id(), e);
            return ended;
        }
    }

    /**
     * What the sender still sends of a file that is read no further is thrown away, so that the answer gets through.
     */
    private static void drain(Import ended, UploadBytes bytes) {
        boolean worthwhile = ended.problems().stream()
                .map(Problem::code)
                .noneMatch(code -> code.equals(IntakeCode.UPLOAD_TOO_LARGE.name()));
        if (worthwhile) {
            try {
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (IOException | Refusal e) {
                LOG.debug("The rest of import {} did not arrive", ended.id(), e);
            }
        }
    }

    /** In milliseconds, so that what is stored is what was said. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Import with(
            Import begun, ImportStatus status, ImportCounts counts, UploadBytes bytes, List<Problem> problems) {
        return new Import(
                begun.id(),
                begun.fileName(),
                begun.kind(),
                status,
                begun.startedAt(),
                status == ImportStatus.RUNNING ? null : now(),
                counts,
                bytes.count(),
                begun.bytesTotal(),
                problems);
    }

    /** The import of which not even the beginning could be written down. */
    private Import lost(Import begun, Throwable failure) {
        return new Import(
                begun.id(),
                begun.fileName(),
                begun.kind(),
                ImportStatus.STOPPED,
                begun.startedAt(),
                now(),
                ImportCounts.NONE,
                0,
                begun.bytesTotal(),
                List.of(failed(begun, failure)));
    }

    private static Problem failed(Import begun, Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Import {} stopped by incident {}", begun.id(), incident, failure);
        return IntakeCode.INTERNAL_ERROR.problem("Something failed on the server (incident " + incident
                + "). What was taken before stays. Send the same file again: no row is stored twice.");
    }

    @Override
    public void start() {
        // What stopped may start again: nothing of the time before must be left.
        slots = new Semaphore(settings.maxConcurrent());
        if (readers.isDisposed()) {
            readers = newReaders(settings);
        }
        running = true;
    }

    /** Cuts the uploads that are being read: what was read is stored, and each says that it stopped. */
    @Override
    public void stop() {
        running = false;
        uploads.forEach(upload -> upload.giveUpAfter(Duration.ZERO));
        try {
            // All slots are free when the last of them has ended.
            slots.tryAcquire(settings.maxConcurrent(), LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
