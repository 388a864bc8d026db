package io.desirepath.sample;

import io.desirepath.journey.Journeys;
import io.desirepath.shared.PageRequest;
import io.desirepath.workspace.Workspaces;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Decides when the sample is made: at the first start, again where a start finds it unfinished, and when asked. The
 * work goes on in the background; one at a time.
 */
@Component
@EnableConfigurationProperties(SampleSettings.class)
public class SampleGenerating implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SampleGenerating.class);
    private static final PageRequest NONE_OF_THEM = new PageRequest(0, false, null, null);

    private final SampleSettings settings;
    private final SampleMaking making;
    private final Samples samples;
    private final Workspaces workspaces;
    private final Journeys journeys;
    private final Clock clock;
    private final Disposable.Swap work = Disposables.swap();

    SampleGenerating(
            SampleSettings settings,
            SampleMaking making,
            Samples samples,
            Workspaces workspaces,
            Journeys journeys,
            ObjectProvider<Clock> clock) {
        this.settings = settings;
        this.making = making;
        this.samples = samples;
        this.workspaces = workspaces;
        this.journeys = journeys;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** The sample, or the making of it; empty where there is none. */
    public Mono<SampleRun> current() {
        return samples.current();
    }

    /**
     * Begins to make the sample anew; what the present one brought goes first. Answers at once.
     *
     * @return a {@link io.desirepath.shared.Refusal} with {@code BAD_REQUEST} where so many customers cannot be made
     */
    public Mono<SampleRun> anew(int customers, long seed) {
        return Mono.fromSupplier(() -> SampleRun.of(plan(customers, seed)))
                .flatMap(samples::replace)
                .doOnNext(this::begin);
    }

    @EventListener
    void onReadiness(AvailabilityChangeEvent<ReadinessState> change) {
        if (settings.onFirstStart() && change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            work.update(samples.current()
                    .switchIfEmpty(Mono.defer(this::firstRun))
                    .filter(run -> run.status() != SampleStatus.READY)
                    .subscribe(this::begin, failure -> LOG.error("The sample could not be begun", failure)));
        }
    }

    /** A run to begin with, where nobody has drawn a journey yet. */
    private Mono<SampleRun> firstRun() {
        return workspaces
                .all()
                .concatMap(workspace -> journeys.page(workspace.id(), NONE_OF_THEM))
                .any(page -> page.totalCount() > 0)
                .filter(some -> !some)
                .flatMap(none -> samples.first(SampleRun.of(plan(settings.customers(), settings.seed()))));
    }

    private SamplePlan plan(int customers, long seed) {
        return new SamplePlan(seed, customers, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private void begin(SampleRun run) {
        LOG.info("Making the sample: {} generated customers", run.plan().customers());
        SampleRun again = run.withStatus(SampleStatus.GENERATING).withMade(0);
        work.update(making.make(again)
                .onErrorResume(failure -> failed(again, failure))
                .subscribe(
                        made -> LOG.info("The sample is {}", made.status()),
                        failure -> LOG.error("The sample's status could not be stored", failure)));
    }

    private Mono<SampleRun> failed(SampleRun run, Throwable failure) {
        LOG.error("The sample could not be made. What was stored stays; the next start tries again.", failure);
        SampleRun failed = run.withStatus(SampleStatus.FAILED);
        return samples.update(failed).thenReturn(failed);
    }

    /** Stops the work; the next start takes it up again. */
    @Override
    public void destroy() {
        work.dispose();
    }
}
