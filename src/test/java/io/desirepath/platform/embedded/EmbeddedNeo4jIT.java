package io.desirepath.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import io.desirepath.platform.start.StartRefused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;

/** The server in the process as others on this machine and on the network meet it. */
class EmbeddedNeo4jIT {
    private static final EmbeddedNeo4j.Limits LIMITS = new EmbeddedNeo4j.Limits(16L << 20, 128L << 20);

    @TempDir
    static Path folder;

    private static EmbeddedNeo4j server;

    @BeforeAll
    static void start() {
        server = started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesASecondServerOnItsFolder() throws IOException {
        assertThatThrownBy(() -> EmbeddedNeo4j.start(folder, LIMITS))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Another Desirepath is running on the data folder %s.", folder.toRealPath());
        assertThat(ask("RETURN 1 AS one")).as("the first goes on").hasSize(1);
    }

    @Test
    void keepsItsSecretFromOtherUsers() throws IOException {
        Path secret = folder.resolve("neo4j.secret");
        assumeThat(secret.getFileSystem().supportedFileAttributeViews()).contains("posix");

        assertThat(Files.getPosixFilePermissions(secret))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(Files.readString(secret)).isEqualTo(server.secret()).hasSizeGreaterThan(40);
    }

    @Test
    void letsNobodyInWithoutTheSecret() {
        for (AuthToken stranger : List.of(
                AuthTokens.none(),
                AuthTokens.basic(EmbeddedNeo4j.USER, ""),
                AuthTokens.basic(EmbeddedNeo4j.USER, "neo4j"),
                AuthTokens.basic("admin", server.secret()))) {
            try (Driver driver = GraphDatabase.driver(server.uri(), stranger)) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(SecurityException.class);
            }
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        int port = server.uri().getPort();
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            assertThat(socket.isConnected()).isTrue();
        }
        for (InetAddress address : otherAddresses()) {
            assertThatThrownBy(() -> new Socket(address, port).close())
                    .as("connecting to %s", address)
                    .isInstanceOf(ConnectException.class);
        }
    }

    /** All of this machine's, and one of the loopback network that a server bound to every address would answer on. */
    private static List<InetAddress> otherAddresses() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        addresses.add(InetAddress.ofLiteral("127.0.0.2"));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .forEach(addresses::add);
        return addresses;
    }

    @Test
    void readsNoFileForAQuery() throws IOException {
        Path outside = Files.writeString(folder.resolve("passwords.csv"), "root,secret");
        Path inside = Files.createDirectories(folder.resolve("neo4j/import")).resolve("inside.csv");
        Files.writeString(inside, "root,secret");

        for (String url : List.of("file:///inside.csv", outside.toUri().toString(), "file:///etc/hosts")) {
            assertThatThrownBy(() -> ask("LOAD CSV FROM '" + url + "' AS row RETURN row"))
                    .as(url)
                    .isInstanceOf(Neo4jException.class)
                    .hasMessageContaining("dbms.security.allow_csv_import_from_file_urls");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"})
    void fetchesNothingFromAHostForAQuery(String host) throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = "root,secret".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.start();
        try {
            String url = "http://" + host + ":" + web.getAddress().getPort() + "/rows.csv";
            assertThatThrownBy(() -> ask("LOAD CSV FROM '" + url + "' AS row RETURN row"))
                    .isInstanceOf(Neo4jException.class);
            assertThat(asked).isEmpty();
        } finally {
            web.stop(0);
        }
    }

    @Test
    void hasDataAndSecretAgainAfterAStopAndAStart() {
        ask("CREATE (:Kept {words: 'still here'})");
        String secret = server.secret();
        server.close();

        server = started();

        assertThat(server.secret()).isEqualTo(secret);
        assertThat(ask("MATCH (n:Kept) RETURN n.words AS words")
                        .getFirst()
                        .get("words")
                        .asString())
                .isEqualTo("still here");
    }

    @Test
    void takesANewSecretWhereTheOldOneWasTakenAway() throws IOException {
        ask("CREATE (:KeptToo)");
        String secret = server.secret();
        server.close();
        Files.delete(folder.resolve("neo4j.secret"));

        server = started();

        assertThat(server.secret()).isNotEqualTo(secret);
        assertThat(ask("MATCH (n:KeptToo) RETURN n")).hasSize(1);
        try (Driver driver = GraphDatabase.driver(server.uri(), AuthTokens.basic(EmbeddedNeo4j.USER, secret))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(SecurityException.class);
        }
    }

    private static EmbeddedNeo4j started() {
        EmbeddedNeo4j started = EmbeddedNeo4j.start(folder, LIMITS);
        started.awaitStarted();
        return started;
    }

    private static List<Record> ask(String query) {
        try (Driver driver =
                GraphDatabase.driver(server.uri(), AuthTokens.basic(EmbeddedNeo4j.USER, server.secret()))) {
            return driver.executableQuery(query).execute().records();
        }
    }
}
