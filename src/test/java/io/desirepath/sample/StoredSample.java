package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.Feed;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Journeys;
import io.desirepath.shared.PageRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** The sample as an application's store has it. */
record StoredSample(ApplicationContext application) {
    private static final PageRequest ALL = new PageRequest(100, false, null, null);

    /** Waits until the sample is ready. */
    SampleRun awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> samples()
                        .current()
                        .blockOptional()
                        .filter(run -> run.status() == SampleStatus.READY)
                        .isPresent());
        return current();
    }

    SampleRun current() {
        return samples().current().blockOptional().orElseThrow();
    }

    Samples samples() {
        return application.getBean(Samples.class);
    }

    List<Journey> journeys() {
        return application
                .getBean(Journeys.class)
                .page(SampleRun.WORKSPACE, ALL)
                .map(page -> page.edges().stream().map(edge -> edge.node()).toList())
                .blockOptional()
                .orElseThrow();
    }

    /** The feed holds exactly what the generator makes of the run's plan; it leaves undone imports out. */
    void assertHolds(SampleRun run) {
        List<FeedEntry> entries = application
                .getBean(Feed.class)
                .after(SampleRun.WORKSPACE, 0)
                .collectList()
                .blockOptional()
                .orElseThrow();
        long interactions = 0;
        long responses = 0;
        // What a run says of a customer before and after a crash is said twice of one customer.
        Set<Long> customers = new HashSet<>();
        for (FeedEntry entry : entries) {
            if (entry instanceof InteractionBatch batch) {
                interactions += batch.count();
            } else if (entry instanceof FeedbackBatch batch) {
                responses += batch.count();
            } else if (entry instanceof CustomerBatch batch && run.id().equals(batch.importId())) {
                LongStream.of(batch.customer()).forEach(customers::add);
            }
        }
        List<SampleCustomer> made = new SampleGenerator(run.plan()).customers().toList();
        assertThat(interactions)
                .isEqualTo(made.stream()
                        .mapToLong(one -> one.interactions().size())
                        .sum());
        assertThat(responses)
                .isEqualTo(made.stream().mapToLong(one -> one.feedback().size()).sum());
        assertThat(customers).hasSameSizeAs(made);
    }
}
