package io.desirepath.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.GraphQlSocket;
import io.desirepath.support.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApplicationTest
class SocketGuardsIT {
    private static final String SUBSCRIBE =
            "{\"type\": \"subscribe\", \"id\": \"%s\", \"payload\": {\"query\": \"%s\"}}";

    private TestClient client;

    @BeforeEach
    void meet(TestClient client) {
        this.client = client;
    }

    @Test
    void answersInTheWorkspaceOfTheSocket() {
        try (GraphQlSocket socket = GraphQlSocket.greet(client)) {
            socket.send(SUBSCRIBE.formatted("1", "{ workspace { key } }"));
            assertThat(socket.next()).contains("next", client.workspace());
            assertThat(socket.next()).contains("complete");
        }
    }

    @Test
    void answersInTheWorkspaceThatTheGreetingNames() {
        try (GraphQlSocket socket = GraphQlSocket.open(new TestClient(client.address(), "main"))) {
            socket.send("{\"type\": \"connection_init\", \"payload\": {\"Desirepath-Workspace\": \"shop\"}}");
            assertThat(socket.next()).contains("connection_ack");
            socket.send(SUBSCRIBE.formatted("1", "{ workspace { key } }"));
            assertThat(socket.next()).contains("\"shop\"");
        }
    }

    @Test
    void closesWithoutTheProtocol() {
        try (GraphQlSocket socket = GraphQlSocket.openWithoutProtocol(client)) {
            assertThat(socket.closeCode()).isEqualTo(4406);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "7",
                "{}",
                "{\"type\": \"no such\"}",
                "{\"type\": \"subscribe\"}",
                "{\"type\": \"subscribe\", \"id\": \"1\"}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 7}}",
                "{\"type\": \"complete\"}"
            })
    void closesAtAMessageThatTheProtocolDoesNotKnow(String message) {
        try (GraphQlSocket socket = GraphQlSocket.greet(client)) {
            socket.send(message);
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void closesWhenAskedBeforeGreeted() {
        try (GraphQlSocket socket = GraphQlSocket.open(client)) {
            socket.send(SUBSCRIBE.formatted("1", "{ workspace { key } }"));
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void closesWhenGreetedTwice() {
        try (GraphQlSocket socket = GraphQlSocket.greet(client)) {
            socket.send("{\"type\": \"connection_init\"}");
            assertThat(socket.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void closesWhenNeverGreeted() {
        try (GraphQlSocket socket = GraphQlSocket.open(client)) {
            assertThat(socket.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void carriesFiftyStreamsAndAsManyQuestionsAsThereAre() {
        String journey = journey();
        String stream = "subscription { journeyChanged(journey: \\\"" + journey + "\\\") { revision } }";
        try (GraphQlSocket socket = GraphQlSocket.greet(client)) {
            for (int i = 0; i < 60; i++) {
                socket.send(SUBSCRIBE.formatted("question " + i, "{ workspace { key } }"));
                assertThat(socket.next()).contains("next", client.workspace());
                assertThat(socket.next()).contains("complete");
            }
            for (int i = 0; i < 50; i++) {
                socket.send(SUBSCRIBE.formatted("stream " + i, stream));
            }
            socket.send(SUBSCRIBE.formatted("one too many", stream));
            assertThat(socket.next()).contains("one too many", "LIMIT_EXCEEDED");
        }
    }

    @Test
    void closesWhenTwoStreamsHaveOneName() {
        String stream = "subscription { journeyChanged(journey: \\\"" + journey() + "\\\") { revision } }";
        try (GraphQlSocket socket = GraphQlSocket.greet(client)) {
            socket.send(SUBSCRIBE.formatted("1", stream));
            socket.send(SUBSCRIBE.formatted("1", stream));
            assertThat(socket.closeCode()).isEqualTo(4409);
        }
    }

    private String journey() {
        return client.graphql()
                .document("mutation { createJourney(input: {name: \"Ours\"}) { journey { id } } }")
                .execute()
                .path("createJourney.journey.id")
                .entity(String.class)
                .get();
    }
}
