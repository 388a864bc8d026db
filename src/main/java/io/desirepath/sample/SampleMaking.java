package io.desirepath.sample;

import io.desirepath.evidence.CustomerIntake;
import io.desirepath.evidence.FeedbackIntake;
import io.desirepath.evidence.ImportUndoing;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.journey.JourneyDrawing;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.shared.Refusal;
import io.desirepath.workspace.Workspace;
import io.desirepath.workspace.Workspaces;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Makes the sample in the store, in a workspace of its own that says it is generated: the map first, so that there is
 * something to look at, then the evidence, some thousand customers at a time.
 */
@Component
class SampleMaking {
    private static final String NAME = "Sample shop (generated)";
    private static final int CUSTOMERS_AT_A_TIME = 2_500;
    private static final int MOST_ROWS = 50_000;
    private static final Retry WHILE_DATABASE_IS_AWAY =
            Retry.backoff(6, Duration.ofMillis(500)).filter(failure -> !(failure instanceof Refusal));

    private final Samples samples;
    private final Workspaces workspaces;
    private final Journeys journeys;
    private final JourneyDrawing drawing;
    private final InteractionIntake interactions;
    private final FeedbackIntake feedback;
    private final CustomerIntake customers;
    private final ImportUndoing undoing;

    SampleMaking(
            Samples samples,
            Workspaces workspaces,
            Journeys journeys,
            JourneyDrawing drawing,
            InteractionIntake interactions,
            FeedbackIntake feedback,
            CustomerIntake customers,
            ImportUndoing undoing) {
        this.samples = samples;
        this.workspaces = workspaces;
        this.journeys = journeys;
        this.drawing = drawing;
        this.interactions = interactions;
        this.feedback = feedback;
        this.customers = customers;
        this.undoing = undoing;
    }

    /**
     * Makes all of a run that is not made yet, and gets rid of what it replaces. Harmless to repeat.
     *
     * @return the run as it stands in the end; empty where another has taken its place meanwhile
     */
    Mono<SampleRun> make(SampleRun run) {
        return Flux.fromIterable(run.oldEvidence())
                .concatMap(old -> undoing.undo(SampleRun.WORKSPACE, old))
                .thenMany(Flux.fromIterable(run.oldJourneys())
                        .concatMap(old -> journeys.delete(SampleRun.WORKSPACE, old)))
                .then(workspaces.save(new Workspace(SampleRun.WORKSPACE, NAME, true, ZoneOffset.UTC)))
                .then(Mono.defer(() -> map(run)))
                .map(run::drawn)
                .retryWhen(WHILE_DATABASE_IS_AWAY)
                .flatMap(this::remembered)
                .flatMap(this::evidence)
                .flatMap(made -> remembered(made.withStatus(SampleStatus.READY)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The run's map; drawn unless that was done before. */
    private Mono<JourneyId> map(SampleRun run) {
        SampleJourney journey = new SampleJourney(run.id());
        return journeys.holding(SampleRun.WORKSPACE, journey.stage(ShopStage.DISCOVER))
                .switchIfEmpty(Mono.defer(() -> drawing.draw(SampleRun.WORKSPACE, journey.operations(), null)))
                .map(drawn -> drawn.id());
    }

    private Mono<SampleRun> evidence(SampleRun run) {
        return Flux.fromStream(() -> new SampleGenerator(run.plan()).customers())
                .buffer(CUSTOMERS_AT_A_TIME)
                .concatMap(some -> stored(run, some).thenReturn(some.size()), 1)
                .scan(run, (before, stored) -> before.withMade(before.made() + stored))
                .skip(1)
                .concatMap(this::remembered, 1)
                .last(run);
    }

    private Mono<Void> stored(SampleRun run, List<SampleCustomer> some) {
        return customers
                .append(
                        SampleRun.WORKSPACE,
                        run.id(),
                        some.stream().map(SampleCustomer::customer).toList())
                .thenMany(rows(some, SampleCustomer::interactions))
                .concatMap(rows -> interactions.append(SampleRun.WORKSPACE, run.id(), drafts(rows)))
                .thenMany(rows(some, SampleCustomer::feedback))
                .concatMap(rows -> feedback.append(SampleRun.WORKSPACE, run.id(), rows))
                .then()
                .retryWhen(WHILE_DATABASE_IS_AWAY);
    }

    private static <T> Flux<List<T>> rows(List<SampleCustomer> some, Function<SampleCustomer, List<T>> of) {
        return Flux.fromIterable(some).flatMapIterable(of).buffer(MOST_ROWS);
    }

    private static InteractionDrafts drafts(List<InteractionDraft> rows) {
        return new InteractionDrafts(SampleGenerator.ATTRIBUTES, rows);
    }

    /** The run, remembered as it stands; empty, which ends the making, where another has taken its place. */
    private Mono<SampleRun> remembered(SampleRun run) {
        return samples.update(run)
                .retryWhen(WHILE_DATABASE_IS_AWAY)
                .filter(Boolean::booleanValue)
                .map(current -> run);
    }
}
