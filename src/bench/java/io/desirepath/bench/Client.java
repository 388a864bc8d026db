package io.desirepath.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the running application over HTTP, as cheaply as it can be asked.
 *
 * @param address where it answers
 * @param workspace the key of the workspace
 */
record Client(URI address, String workspace, HttpClient http) {
    Client(URI address, String workspace) {
        this(
                address,
                workspace,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Returns {@code data}; throws where there are errors. */
    JsonNode ask(String document) throws IOException, InterruptedException {
        return ask(document, Map.of());
    }

    /** As {@link #ask(String)}, with variables. */
    JsonNode ask(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
        JsonNode answer =
                JsonMapper.shared().readTree(post("/graphql", "application/json", BodyPublishers.ofString(body)));
        if (answer.has("errors")) {
            throw new IllegalStateException("Answered with errors: " + answer);
        }
        return answer.get("data");
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    String post(String path, String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Desirepath-Workspace", workspace);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
