package io.desirepath.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.GraphQlSocket;
import io.desirepath.support.TestClient;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** With a key and a small budget. */
@ApplicationTest
@TestPropertySource(
        properties = {
            // Of the key "open sesame".
            "desirepath.admin-key-hash=41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb",
            "desirepath.graphql.bucket=20",
            "desirepath.graphql.refill=1"
        })
class AdminKeyIT {
    private static final Map<String, String> QUESTION = Map.of("query", "{ workspace { key } }");

    private TestClient client;

    @BeforeEach
    void meet(TestClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Bearer ", "open sesame", "Basic b3BlbiBzZXNhbWU="})
    void refusesWhoComesWithoutTheKey(String authorization) {
        ask(authorization)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer .*")
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void refusesStrangersTheSchema() {
        client.http()
                .post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ __schema { queryType { name } } }"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        for (String closed : new String[] {"/graphql/schema", "/api/imports", "/actuator/prometheus"}) {
            client.http().get().uri(closed).exchange().expectStatus().isUnauthorized();
        }
        client.http()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql",
                "/%67raphql",
                "/graphql;a=b",
                "/graphql/schema",
                "/api/imports",
                "/%61pi/imports",
                "/"
            })
    void asksForTheKeyHoweverTheDoorIsSpeltAndWhateverTheRequestWantsToBecome(String path) {
        for (String upgrade : new String[] {"", "websocket"}) {
            client.http()
                    .post()
                    .uri(URI.create(client.address() + path))
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers.set("Upgrade", upgrade))
                    .bodyValue(QUESTION)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/schema", "/%67raphql/schema", "/%61pi/imports/1", "/actuator/%70rometheus"})
    void asksReadersForTheKeyHoweverTheDoorIsSpelt(String path) {
        for (String upgrade : new String[] {"", "websocket"}) {
            client.http()
                    .get()
                    .uri(URI.create(client.address() + path))
                    .headers(headers -> headers.set("Upgrade", upgrade))
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @ParameterizedTest
    @CsvSource({"/, static/index.html", "/graphiql, static/graphiql.html"})
    void letsAnybodyReadThePagesThemselves(String path, String page) {
        // Java tests that were selected leave the front end out.
        int expected = new ClassPathResource(page).exists() ? 200 : 404;
        client.http()
                .get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
        client.http().post().uri(path).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void asksSocketsForTheKeyInTheirFirstMessage() {
        try (GraphQlSocket socket = GraphQlSocket.open(client)) {
            socket.send("{\"type\": \"connection_init\", \"payload\": {\"authorization\": \"Bearer wrong\"}}");
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
        try (GraphQlSocket socket = GraphQlSocket.open(client)) {
            socket.send("{\"type\": \"connection_init\", \"payload\": {\"authorization\": \"Bearer open sesame\"}}");
            assertThat(socket.next()).contains("connection_ack");
        }
    }

    @Test
    void letsTheKeyInUntilItsBudgetIsSpent() {
        int answered = 0;
        WebTestClient.ResponseSpec last = ask("bearer open sesame");
        while (last.returnResult(String.class).getStatus().is2xxSuccessful() && answered < 100) {
            answered++;
            last = ask("Bearer open sesame");
        }
        assertThat(answered).isBetween(10, 60);
        last.expectStatus().isEqualTo(429).expectHeader().valueMatches("Retry-After", "[1-9][0-9]*");
    }

    private WebTestClient.ResponseSpec ask(String authorization) {
        return client.http()
                .post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (!authorization.isEmpty()) {
                        headers.set("Authorization", authorization);
                    }
                })
                .bodyValue(QUESTION)
                .exchange();
    }
}
