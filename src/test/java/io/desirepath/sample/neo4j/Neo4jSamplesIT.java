package io.desirepath.sample.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.ImportId;
import io.desirepath.journey.JourneyId;
import io.desirepath.sample.SamplePlan;
import io.desirepath.sample.SampleRun;
import io.desirepath.sample.SampleStatus;
import io.desirepath.support.DatabaseTest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;

@DatabaseTest
class Neo4jSamplesIT {
    private static final SamplePlan PLAN = new SamplePlan(7, 500, Instant.parse("2026-05-17T09:30:00Z"));

    private final Neo4jSamples samples;

    Neo4jSamplesIT(ReactiveNeo4jClient client) {
        samples = new Neo4jSamples(client);
    }

    @Test
    void knowsNoneAtFirst() {
        assertThat(samples.current().block()).isNull();
    }

    @Test
    void forgetsNothingOfARun() {
        SampleRun run = run(JourneyId.random(), List.of(ImportId.random()), List.of(JourneyId.random()));

        samples.first(run).block();

        assertThat(samples.current().block()).isEqualTo(run);
    }

    @Test
    void remembersOnlyTheFirstOfTwoFirstRuns() {
        SampleRun run = run(null, List.of(), List.of());
        samples.first(run).block();

        assertThat(samples.first(run(null, List.of(), List.of())).block()).isEqualTo(run);
    }

    @Test
    void handsTheNextRunWhatItMustGetRidOf() {
        JourneyId journey = JourneyId.random();
        ImportId older = ImportId.random();
        SampleRun first = run(journey, List.of(older), List.of());
        SampleRun second = run(null, List.of(), List.of());
        samples.first(first).block();

        SampleRun replaced = samples.replace(second).block();

        assertThat(replaced)
                .isEqualTo(new SampleRun(
                        second.id(),
                        PLAN,
                        SampleStatus.GENERATING,
                        0,
                        null,
                        List.of(older, first.id()),
                        List.of(journey)));
        assertThat(samples.current().block()).isEqualTo(replaced);
    }

    @Test
    void updatesTheCurrentRunOnly() {
        SampleRun first = run(null, List.of(), List.of());
        SampleRun second = run(null, List.of(), List.of());
        samples.first(first).block();
        samples.replace(second).block();

        assertThat(samples.update(first).block()).isFalse();
        assertThat(samples.update(second).block()).isTrue();
        assertThat(samples.current().block()).isEqualTo(second);
    }

    private static SampleRun run(@Nullable JourneyId journey, List<ImportId> oldEvidence, List<JourneyId> oldJourneys) {
        return new SampleRun(ImportId.random(), PLAN, SampleStatus.GENERATING, 0, journey, oldEvidence, oldJourneys);
    }
}
