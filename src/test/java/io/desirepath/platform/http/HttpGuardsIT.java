package io.desirepath.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

@ApplicationTest
class HttpGuardsIT {
    private static final String QUESTION = "{\"query\": \"{ workspace { key } }\"}";

    private TestClient client;

    @BeforeEach
    void meet(TestClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "null", "https://127.0.0.1", "http://127.0.0.1:1", "nonsense://"})
    void refusesPagesOfOtherOrigins(String origin) {
        question()
                .header("Origin", origin)
                .bodyValue(QUESTION)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin")
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void acceptsItsOwnPages() {
        question()
                .header("Origin", client.address().toString())
                .bodyValue(QUESTION)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesAForeignNameThatResolvesToThisMachine() {
        question()
                .header("Host", "evil.example:" + client.address().getPort())
                .header("Origin", "http://evil.example:" + client.address().getPort())
                .bodyValue(QUESTION)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void answersTooLargeABodyWith413() {
        String large = "{\"query\": \"{ workspace { key } }" + " ".repeat(300_000) + "\"}";
        question()
                .bodyValue(large)
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("TOO_LARGE");
        question()
                .body(Flux.fromIterable(List.of(large.substring(0, 200_000), large.substring(200_000))), String.class)
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{\"query\": \"{ workspace { key } }\"}]", "{", "7", "{}"})
    void answersABodyThatIsNoRequestWith400(String body) {
        question()
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, application/json, 405",
        "POST, application/x-www-form-urlencoded, 415",
        "POST, text/plain, 415",
        "POST, multipart/form-data; boundary=x, 415"
    })
    void takesNothingButPostedJson(String method, String contentType, int status) {
        WebTestClient.RequestBodySpec request =
                client.http().method(HttpMethod.valueOf(method)).uri("/graphql").header("Content-Type", contentType);
        (method.equals("GET") ? request : request.bodyValue(QUESTION))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void tellsNothingOfItsInsideAtAWrongAddress() {
        client.http()
                .get()
                .uri("/api/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains("\"NOT_FOUND\"")
                        .doesNotContain("springframework", "Exception", "trace"));
    }

    @Test
    void showsHealthAndFiguresAndNoOtherManagement() {
        for (String open : List.of("/actuator/health/readiness", "/actuator/prometheus")) {
            client.http().get().uri(open).exchange().expectStatus().isOk();
        }
        for (String closed : List.of("/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            client.http().get().uri(closed).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void forbidsForeignScriptsOnItsPages() {
        String policy = client.http()
                .get()
                .uri("/")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Content-Security-Policy");
        assertThat(policy).contains("script-src 'self';", "object-src 'none'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Never",
                "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"
            })
    void hangsUpOnWhoDoesNotGetToTheEnd(String beginning) throws IOException {
        long began = System.nanoTime();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), client.address().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            in.readAllBytes();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    private WebTestClient.RequestBodySpec question() {
        return client.http().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON);
    }
}
