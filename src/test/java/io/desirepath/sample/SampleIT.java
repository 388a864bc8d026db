package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.journey.Journey;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import io.desirepath.support.TestNeo4j;
import io.desirepath.workspace.Workspaces;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class SampleIT {
    private static final String GENERATE = """
            mutation ($customers: Int!, $seed: Long!) {
              generateSample(input: {customers: $customers, seed: $seed}) {
                sample { status workspace customersTotal } errors { code } } }
            """;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void forgetEverything() {
        TestNeo4j.running().wipe();
    }

    @AfterAll
    static void leaveNothing() {
        TestNeo4j.running().wipe();
    }

    @Test
    void makesTheSampleInAWorkspaceThatSaysItIsGenerated(TestClient client) {
        generate(client, 300, 1);

        StoredSample stored = new StoredSample(application);
        SampleRun made = stored.awaitReady();
        assertThat(made.made()).isEqualTo(300);
        stored.assertHolds(made);
        assertThat(application
                        .getBean(Workspaces.class)
                        .get(SampleRun.WORKSPACE)
                        .block())
                .satisfies(workspace -> {
                    assertThat(workspace.generated()).isTrue();
                    assertThat(workspace.name()).contains("generated");
                });
        assertThat(stored.journeys()).singleElement().satisfies(SampleIT::assertIsTheMap);
    }

    private static void assertIsTheMap(Journey journey) {
        assertThat(journey.name()).contains("generated");
        assertThat(journey.touchpoints()).hasSize(ShopTouchpoint.values().length);
        assertThat(journey.stages())
                .hasSize(6)
                .filteredOn(stage -> stage.goal() != null)
                .hasSize(5);
    }

    @Test
    void makesItAnewInThePlaceOfTheOld(TestClient client) {
        generate(client, 200, 1);
        StoredSample stored = new StoredSample(application);
        SampleRun old = stored.awaitReady();

        generate(client, 100, 2);

        SampleRun made = stored.awaitReady();
        assertThat(made.id()).isNotEqualTo(old.id());
        assertThat(made.oldEvidence()).isEmpty();
        stored.assertHolds(made);
        assertThat(stored.journeys())
                .singleElement()
                .satisfies(journey ->
                        assertThat(journey.id()).isEqualTo(made.journey()).isNotEqualTo(old.journey()));
    }

    @Test
    void leavesTheFirstForTheSecondWhenAskedTwiceAtOnce(TestClient client) {
        generate(client, 3_000, 1);
        generate(client, 150, 2);

        StoredSample stored = new StoredSample(application);
        SampleRun made = stored.awaitReady();
        assertThat(made.plan().customers()).isEqualTo(150);
        stored.assertHolds(made);
        assertThat(stored.journeys()).hasSize(1);
    }

    @Test
    void answersWhereTheSampleIs(TestClient client) {
        generate(client, 100, 1);
        SampleRun made = new StoredSample(application).awaitReady();

        client.graphql()
                .document("{ sample { status workspace journeyId customers customersTotal } }")
                .execute()
                .path("sample")
                .matchesJson(
                        """
                        {"status": "READY", "workspace": "sample", "journeyId": "%s", "customers": 100, "customersTotal": 100}
                        """.formatted(Objects.requireNonNull(made.journey()).global()));
    }

    @Test
    void refusesMoreCustomersThanItCanMake(TestClient client) {
        client.graphql()
                .document(GENERATE)
                .variable("customers", 1_000_001)
                .variable("seed", 1)
                .execute()
                .path("generateSample.sample")
                .valueIsNull()
                .path("generateSample.errors[0].code")
                .entity(String.class)
                .isEqualTo("BAD_REQUEST");
        client.graphql()
                .document("{ sample { status customers } }")
                .execute()
                .path("sample")
                .matchesJson("{\"status\": \"ABSENT\", \"customers\": 0}");
    }

    private static void generate(TestClient client, int customers, int seed) {
        client.graphql()
                .document(GENERATE)
                .variable("customers", customers)
                .variable("seed", seed)
                .execute()
                .path("generateSample")
                .matchesJson("""
                        {"sample": {"status": "GENERATING", "workspace": "sample", "customersTotal": %d}, "errors": []}
                        """.formatted(customers));
    }
}
