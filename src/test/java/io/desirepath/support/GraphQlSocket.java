package io.desirepath.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A raw WebSocket to {@code /graphql}, for tests that speak {@code graphql-transport-ws} well or badly. */
public final class GraphQlSocket implements AutoCloseable {
    private static final long SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private GraphQlSocket(TestClient client, String... protocols) {
        URI uri = URI.create(client.address().toString().replaceFirst("^http", "ws") + "/graphql");
        WebSocket.Builder builder = http.newWebSocketBuilder().header("Desirepath-Workspace", client.workspace());
        if (protocols.length > 0) {
            builder.subprotocols(protocols[0]);
        }
        socket = builder.buildAsync(uri, new Listener()).join();
    }

    /** Opens a socket that names the protocol. */
    public static GraphQlSocket open(TestClient client) {
        return new GraphQlSocket(client, "graphql-transport-ws");
    }

    /** Opens a socket that names none. */
    public static GraphQlSocket openWithoutProtocol(TestClient client) {
        return new GraphQlSocket(client);
    }

    /** Opens a socket and greets. */
    public static GraphQlSocket greet(TestClient client) {
        GraphQlSocket socket = open(client);
        socket.send("{\"type\": \"connection_init\"}");
        String answer = socket.next();
        if (!answer.contains("connection_ack")) {
            throw new IllegalStateException("Greeted with " + answer);
        }
        return socket;
    }

    public void send(String message) {
        socket.sendText(message, true).join();
    }

    /** The next message; waits half a minute at most. */
    public String next() {
        try {
            String message = received.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("Nothing came; closed: " + closed);
            }
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code with which the server closes; waits half a minute at most. */
    public int closeCode() {
        return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                received.add(parts.toString());
                parts.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
