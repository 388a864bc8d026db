package io.desirepath.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The packaged application as a process of its own, so that a test may end it as a crash, an operator or a power cut
 * would.
 */
public final class RunningJar implements AutoCloseable {
    /** Quick to start, slow to compute: what tests want. */
    private static final List<String> SMALL_JVM = List.of(
            "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("desirepath.jar"));

    private final Process process;
    private final URI address;
    private final Path log;
    private final Duration readyAfter;

    private RunningJar(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
        long began = System.nanoTime();
        try {
            awaitReady();
        } catch (RuntimeException | Error failure) {
            process.destroyForcibly();
            throw failure;
        }
        readyAfter = Duration.ofNanos(System.nanoTime() - began);
    }

    /** Starts it on a free port with this data directory and waits until it is ready. */
    public static RunningJar start(Path dataFolder, String... properties) {
        return start(SMALL_JVM, dataFolder, properties);
    }

    /**
     * As {@link #start(Path, String...)}, launched in another way.
     *
     * @param launch what follows {@code java}: options, then a jar or a class
     */
    public static RunningJar start(List<String> launch, Path dataFolder, String... properties) {
        int port = freePort();
        Path log = dataFolder.resolveSibling(dataFolder.getFileName() + "-" + port + ".log");
        List<String> command = command(launch, dataFolder, port, properties);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningJar(process, URI.create("http://127.0.0.1:" + port), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What starts the packaged application on that port with this data directory. */
    static List<String> command(Path dataFolder, int port, String... properties) {
        return command(SMALL_JVM, dataFolder, port, properties);
    }

    private static List<String> command(List<String> launch, Path dataFolder, int port, String... properties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch);
        command.addAll(List.of(
                "--server.port=" + port,
                "--desirepath.data-dir=" + dataFolder,
                "--desirepath.sample.on-first-start=false"));
        command.addAll(List.of(properties));
        return command;
    }

    /** Speaks to it. */
    public TestClient client(String workspace) {
        return new TestClient(address, workspace);
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** From the start of its JVM until it said that it is ready. */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(20));
    }

    /** Asks it to end, as {@code kill} does. Returns its exit code. */
    public int stop() {
        process.destroy();
        awaitEnd(Duration.ofSeconds(30));
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) kill();
    }

    private void awaitEnd(Duration atMost) {
        try {
            assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended; it printed %s", output())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptions()
                    .until(() -> {
                        assertThat(process.isAlive())
                                .as("alive; it printed %s", output())
                                .isTrue();
                        return http.send(question, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200;
                    });
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
