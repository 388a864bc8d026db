package io.desirepath.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.Application;
import io.desirepath.platform.embedded.EmbeddedNeo4j;
import io.desirepath.support.EndedJar;
import io.desirepath.support.RunningJar;
import io.desirepath.support.TestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Starts that are refused: the process ends with a sentence, and nobody's data are held. */
class RefusedStartIT {
    private static final EmbeddedNeo4j.Limits LIMITS = new EmbeddedNeo4j.Limits(16L << 20, 128L << 20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void endsWithASentenceWhereItWasToListenBeyondThisMachineWithoutAKey(String address) {
        saysHowToConfigureAKey(EndedJar.run(folder.resolve("data"), Map.of(), "--server.address=" + address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", ""})
    void hearsOfTheAddressThroughTheEnvironmentToo(String address) {
        saysHowToConfigureAKey(EndedJar.run(folder.resolve("data"), Map.of("SERVER_ADDRESS", address)));
    }

    private static void saysHowToConfigureAKey(EndedJar ended) {
        assertThat(ended.exitCode()).as(ended.output()).isNotZero();
        assertThat(ended.output())
                .contains("but no admin key is configured", "--desirepath.admin-key-hash=")
                .doesNotContain("\tat ");
    }

    @Test
    void startsBeyondThisMachineWithAKey() {
        // Of the key "open sesame".
        String hash = "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb";
        try (RunningJar jar = RunningJar.start(
                folder.resolve("data"), "--server.address=0.0.0.0", "--desirepath.admin-key-hash=" + hash)) {
            TestClient client = jar.client("main");
            ask(client, "Bearer open sesame").expectStatus().isOk();
            ask(client, "Bearer wrong").expectStatus().isUnauthorized();
        }
    }

    private static WebTestClient.ResponseSpec ask(TestClient client, String authorization) {
        return client.http()
                .post()
                .uri("/graphql")
                .header("Authorization", authorization)
                .bodyValue(Map.of("query", "{ workspace { key } }"))
                .exchange();
    }

    @Test
    void touchesNoDataWhereItIsRefusedAtOnce() {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0")).isInstanceOf(StartRefused.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesTheDataFolderToOthersWhereItFailsHalfWay() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("--server.port=" + taken.getLocalPort()))
                    .hasStackTraceContaining(String.valueOf(taken.getLocalPort()));
        }
        try (EmbeddedNeo4j next = EmbeddedNeo4j.start(folder, LIMITS)) {
            next.awaitStarted();
        }
    }

    @Test
    void endsWithASentenceWhereAnotherProcessHasItsDataFolder() {
        try (EmbeddedNeo4j first = EmbeddedNeo4j.start(folder, LIMITS)) {
            first.awaitStarted();
            // Asked in this process, too: that must not make it forget its lock.
            assertThatThrownBy(() -> EmbeddedNeo4j.start(folder, LIMITS)).isInstanceOf(StartRefused.class);

            EndedJar second = EndedJar.run(folder, Map.of());

            assertThat(second.exitCode()).as(second.output()).isNotZero();
            assertThat(second.output())
                    .contains("Another Desirepath is running on the data folder " + folder, "--desirepath.data-dir=")
                    .doesNotContain("\tat ");
        }
    }

    private void start(String property) {
        new SpringApplicationBuilder(Application.class)
                .run(
                        property,
                        "--desirepath.data-dir=" + folder,
                        "--desirepath.neo4j.page-cache=16MB",
                        "--desirepath.sample.on-first-start=false")
                .close();
    }
}
