package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.Application;
import io.desirepath.evidence.CustomerIntake;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyDraft;
import io.desirepath.journey.JourneyDrawing;
import io.desirepath.journey.WalkUnit;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.TestNeo4j;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class SampleFirstStartIT {
    private static final int CUSTOMERS = 300;

    @TempDir
    private Path dataFolder;

    @BeforeEach
    void forgetEverything() {
        TestNeo4j.running().wipe();
    }

    @AfterAll
    static void leaveNothing() {
        TestNeo4j.running().wipe();
    }

    @Test
    void makesTheSampleAtTheFirstStartAndNotAgainAtTheNext() {
        SampleRun made;
        try (ConfigurableApplicationContext application = start(true)) {
            StoredSample stored = new StoredSample(application);
            made = stored.awaitReady();
            assertThat(made.plan().customers()).isEqualTo(CUSTOMERS);
            stored.assertHolds(made);
        }
        try (ConfigurableApplicationContext application = start(true)) {
            StoredSample stored = new StoredSample(application);
            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> made.equals(stored.current()));
            stored.assertHolds(made);
        }
    }

    @Test
    void makesNoneWhereSomebodyHasDrawnAJourney() {
        try (ConfigurableApplicationContext application = start(false)) {
            JourneyDraft mine =
                    new JourneyDraft("Mine", null, Journey.DEFAULT_WINDOW, WalkUnit.CUSTOMER, List.of(), List.of());
            application
                    .getBean(JourneyDrawing.class)
                    .draw(WorkspaceId.MAIN, mine, null)
                    .block();
        }
        try (ConfigurableApplicationContext application = start(true)) {
            Samples samples = new StoredSample(application).samples();
            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> samples.current().blockOptional().isEmpty());
        }
    }

    @Test
    void takesUpAgainWhatACrashLeftUnfinished() {
        SampleRun left = SampleRun.of(new SamplePlan(9, CUSTOMERS, Instant.parse("2026-05-17T09:30:00Z")));
        try (ConfigurableApplicationContext application = start(false)) {
            application.getBean(Samples.class).first(left).block();
            List<SampleCustomer> some =
                    new SampleGenerator(left.plan()).customers().limit(40).toList();
            application
                    .getBean(JourneyDrawing.class)
                    .draw(SampleRun.WORKSPACE, new SampleJourney(left.id()).operations(), null)
                    .then(application
                            .getBean(CustomerIntake.class)
                            .append(
                                    SampleRun.WORKSPACE,
                                    left.id(),
                                    some.stream().map(SampleCustomer::customer).toList()))
                    .then(application
                            .getBean(InteractionIntake.class)
                            .append(
                                    SampleRun.WORKSPACE,
                                    left.id(),
                                    new InteractionDrafts(
                                            SampleGenerator.ATTRIBUTES,
                                            some.stream()
                                                    .flatMap(one -> one.interactions().stream())
                                                    .toList())))
                    .block();
        }
        try (ConfigurableApplicationContext application = start(true)) {
            StoredSample stored = new StoredSample(application);
            SampleRun made = stored.awaitReady();
            assertThat(made.id()).isEqualTo(left.id());
            stored.assertHolds(made);
            assertThat(stored.journeys()).hasSize(1);
        }
    }

    private ConfigurableApplicationContext start(boolean makeSample) {
        TestNeo4j server = TestNeo4j.running();
        return SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--desirepath.data-dir=" + dataFolder,
                "--desirepath.neo4j.uri=" + server.uri(),
                "--desirepath.neo4j.username=" + server.username(),
                "--desirepath.neo4j.password=" + server.password(),
                "--desirepath.sample.on-first-start=" + makeSample,
                "--desirepath.sample.customers=" + CUSTOMERS);
    }
}
