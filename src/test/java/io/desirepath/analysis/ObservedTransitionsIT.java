package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.desirepath.analysis.kernel.Times;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import io.desirepath.support.TestNeo4j;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** What customers walk, as somebody sees it who browses the graph with tools of their own. */
@ApplicationTest
class ObservedTransitionsIT {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String DRAW = """
            mutation { createJourney(input: {name: "Shop", stages: [{name: "All", touchpoints: [
              {name: "Visit"}, {name: "Basket"}, {name: "Pay", flags: [GOAL]}]}],
              transitions: [{from: "Visit", to: "Pay"}]}) { journey { id } errors { message } } }
            """;
    private static final String RECORD = """
            mutation ($rows: [InteractionInput!]!) {
              recordInteractions(input: {interactions: $rows}) { accepted errors { message } } }
            """;
    private static final String SEEN = """
            MATCH (:Journey {workspace: $workspace})-[:HAS_STAGE]->()-[:HAS_TOUCHPOINT]->(from)-[next:NEXT]->(to)
            RETURN from.name + ' > ' + to.name + ' ' + next.walks + ' ' + next.occurrences + ' '
              + coalesce(toString(next.medianSeconds), '?') + ' ' + toString(next.asOf) AS seen ORDER BY seen
            """;

    @Autowired
    private ObservedTransitions observed;

    @Autowired
    private Journeys journeys;

    @Test
    void arePublishedAfterAnAnswer(TestClient client) {
        draw(client);
        record(client, "ann 10:00 Visit", "ann 10:01 Basket", "ann 10:02 Basket", "ann 10:05 Pay");
        record(client, "bob 11:00 Visit", "bob 11:02 Basket", "bob 11:06 Basket", "bob 11:06 Basket");

        // Another question than that of the unfiltered journey: what is published is not what is asked for.
        client.graphql()
                .document(
                        "{ journeys(first: 1) { edges { node { analysis(filter: {channels: [\"none\"]}) { entrants } } } } }")
                .execute()
                .path("journeys.edges[0].node.analysis.entrants")
                .entity(Long.class)
                .isEqualTo(0L);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !seen(client).isEmpty());
        assertThat(seen(client))
                .containsExactly(
                        "Basket > Basket 2 3 60.0 2026-01-01T11:06:00Z",
                        "Basket > Pay 1 1 180.0 2026-01-01T11:06:00Z",
                        "Visit > Basket 2 2 90.0 2026-01-01T11:06:00Z");
    }

    @Test
    void replaceThoseThatAreNoLongerWalked(TestClient client) {
        Journey shop = draw(client);
        assertThat(publish(client, shop, walked(shop, 0, 1, 5), walked(shop, 1, 2, 3)))
                .isTrue();
        letAMinutePass(client);

        assertThat(publish(client, shop, walked(shop, 0, 1, 6), walked(shop, 2, 2, 1)))
                .isTrue();
        assertThat(seen(client))
                .containsExactly("Pay > Pay 1 2 ? 2026-01-01T12:00:00Z", "Visit > Basket 6 12 ? 2026-01-01T12:00:00Z");
        letAMinutePass(client);
        assertThat(publish(client, shop)).isTrue();
        assertThat(seen(client)).isEmpty();
    }

    @Test
    void stayForAMinute(TestClient client) {
        Journey shop = draw(client);
        assertThat(publish(client, shop, walked(shop, 0, 1, 5))).isTrue();

        assertThat(publish(client, shop, walked(shop, 1, 2, 6))).isFalse();
        assertThat(seen(client)).containsExactly("Visit > Basket 5 10 ? 2026-01-01T12:00:00Z");
    }

    @Test
    void arePublishedOnceWhenInstancesPublishAtOnce(TestClient client) {
        Journey shop = draw(client);
        for (int round = 0; round < 3; round++) {
            List<Boolean> published = Flux.range(0, 8)
                    .flatMap(instance -> observed.publish(
                            workspace(client),
                            shop.id(),
                            NOON,
                            List.of(walked(shop, 0, 1, 5), walked(shop, 1, 0, 4), walked(shop, 1, 1, 3))))
                    .collectList()
                    .block();
            assertThat(published).hasSize(8).containsOnlyOnce(true);
            assertThat(seen(client)).hasSize(3);
            letAMinutePass(client);
        }
    }

    @Test
    void areLeftOutWhereATouchpointIsDeleted(TestClient client) {
        Journey shop = draw(client);
        publish(client, shop, walked(shop, 0, 1, 5), walked(shop, 0, 2, 2));
        letAMinutePass(client);
        change(client, "MATCH (t:Touchpoint {workspace: $workspace, name: 'Basket'}) DETACH DELETE t");

        assertThat(publish(client, shop, walked(shop, 0, 1, 6), walked(shop, 0, 2, 3)))
                .isTrue();
        assertThat(seen(client)).containsExactly("Visit > Pay 3 6 ? 2026-01-01T12:00:00Z");
    }

    @Test
    void goWithTheirJourney(TestClient client) {
        Journey shop = draw(client);
        publish(client, shop, walked(shop, 0, 1, 5));
        assertThat(journeys.delete(workspace(client), shop.id()).block()).isTrue();

        assertThat(publish(client, shop, walked(shop, 0, 1, 5))).isFalse();
        assertThat(seen(client)).isEmpty();
        assertThat(query(
                        client,
                        "MATCH (n {workspace: $workspace}) WHERE n:Touchpoint OR n:Journey RETURN 'left' AS seen"))
                .isEmpty();
    }

    private Journey draw(TestClient client) {
        client.graphql()
                .document(DRAW)
                .execute()
                .path("createJourney.errors")
                .entityList(Object.class)
                .hasSize(0);
        return Objects.requireNonNull(journeys.page(workspace(client), new PageRequest(1, true, null, null))
                .map(page -> page.edges().getFirst().node())
                .block());
    }

    private static void record(TestClient client, String... lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> words = Splitter.on(' ').splitToList(line);
            rows.add(Map.of(
                    "id",
                    line + rows.size(),
                    "customer",
                    words.get(0),
                    "at",
                    "2026-01-01T" + words.get(1) + ":00Z",
                    "name",
                    words.get(2)));
        }
        client.graphql()
                .document(RECORD)
                .variable("rows", rows)
                .execute()
                .path("recordInteractions.accepted")
                .entity(Integer.class)
                .isEqualTo(lines.length);
    }

    private boolean publish(TestClient client, Journey journey, TransitionAnalysis... walked) {
        return Boolean.TRUE.equals(observed.publish(workspace(client), journey.id(), NOON, List.of(walked))
                .block());
    }

    private static TransitionAnalysis walked(Journey journey, int from, int to, long walks) {
        List<Touchpoint> touchpoints = journey.touchpoints();
        return new TransitionAnalysis(
                touchpoints.get(from),
                touchpoints.get(to),
                false,
                walks,
                2 * walks,
                Proportion.of(2 * walks, 2 * walks, NullReason.NOT_REACHED),
                Times.NONE);
    }

    private static void letAMinutePass(TestClient client) {
        change(client, "MATCH (j:Journey {workspace: $workspace}) SET j.observedAt = j.observedAt - duration('PT1M')");
    }

    private static List<String> seen(TestClient client) {
        return query(client, SEEN);
    }

    private static List<String> query(TestClient client, String cypher) {
        try (var session = TestNeo4j.running().driver().session()) {
            return session.run(cypher, Map.of("workspace", client.workspace()))
                    .list(row -> row.get("seen").asString());
        }
    }

    private static void change(TestClient client, String cypher) {
        try (var session = TestNeo4j.running().driver().session()) {
            session.run(cypher, Map.of("workspace", client.workspace())).consume();
        }
    }

    private static WorkspaceId workspace(TestClient client) {
        return new WorkspaceId(client.workspace());
    }
}
