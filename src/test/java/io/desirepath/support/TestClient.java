package io.desirepath.support;

import java.net.URI;
import java.time.Duration;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * A client of the running application.
 *
 * @param address where it answers, such as http://127.0.0.1:43210
 * @param workspace the key of the workspace it speaks to
 */
public record TestClient(URI address, String workspace) {
    /** Leaves an idle connection well before the server hangs up, which may be just when a request is on its way. */
    private static final ReactorClientHttpConnector CONNECTIONS =
            new ReactorClientHttpConnector(HttpClient.create(ConnectionProvider.builder("tests")
                    .maxIdleTime(Duration.ofSeconds(4))
                    .build()));

    /** Plain HTTP, relative to the address, in the workspace. Waits a minute at most. */
    public WebTestClient http() {
        return builder("").build();
    }

    /** Questions and changes in GraphQL, in the workspace. */
    public HttpGraphQlTester graphql() {
        return HttpGraphQlTester.create(builder("/graphql").build());
    }

    /** The same application, another workspace. */
    public TestClient in(String otherWorkspace) {
        return new TestClient(address, otherWorkspace);
    }

    private WebTestClient.Builder builder(String path) {
        return WebTestClient.bindToServer(CONNECTIONS)
                .baseUrl(address + path)
                .defaultHeader("Desirepath-Workspace", workspace)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .responseTimeout(Duration.ofMinutes(1));
    }
}
