package io.desirepath.bench;

import io.desirepath.platform.embedded.EmbeddedNeo4j;
import io.desirepath.support.RunningJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of the JVM until the application says that it is ready, and from the request to stop until the process
 * has ended. The peer is the embedded Neo4j alone over the same data: what no Java program with such a store can beat.
 */
final class StartBenchmark {
    private static final int RUNS = 5;

    private StartBenchmark() {}

    static List<Table.Row> run(Path data) throws IOException, InterruptedException {
        List<Duration> alone = new ArrayList<>();
        List<Duration> run = new ArrayList<>();
        List<Duration> jar = new ArrayList<>();
        List<Duration> stopped = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            alone.add(neo4jAlone(data));
            run.add(ready(Launch.fromClasses(), data, stopped));
            jar.add(ready(Launch.JAR, data, stopped));
        }
        return List.of(
                new Table.Row("Neo4j alone, until it answers", alone),
                new Table.Row("Desirepath as mvn spring-boot:run starts it, until it is ready", run),
                new Table.Row("Desirepath as java -jar starts it, until it is ready", jar),
                new Table.Row("Desirepath, from the request to stop until the process ended", stopped));
    }

    private static Duration ready(List<String> launch, Path data, List<Duration> stopped) {
        try (RunningJar application = RunningJar.start(launch, data)) {
            long began = System.nanoTime();
            application.stop();
            stopped.add(Duration.ofNanos(System.nanoTime() - began));
            return application.readyAfter();
        }
    }

    private static Duration neo4jAlone(Path data) throws IOException, InterruptedException {
        Path log = data.resolveSibling("neo4j-alone.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Neo4jAlone.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Neo4j alone did not start: " + Files.readString(log));
        }
        String printed = Files.readAllLines(log).getLast();
        return Duration.ofMillis(Long.parseLong(printed));
    }

    /** Starts the embedded server, asks it one thing, prints the milliseconds since the JVM began, and stops. */
    static final class Neo4jAlone {
        private Neo4jAlone() {}

        public static void main(String[] arguments) {
            try (EmbeddedNeo4j server = EmbeddedNeo4j.start(
                    Path.of(arguments[0]),
                    new EmbeddedNeo4j.Limits(256L << 20, Runtime.getRuntime().maxMemory() / 4))) {
                server.awaitStarted();
                long began = ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElseThrow()
                        .toEpochMilli();
                System.out.println(System.currentTimeMillis() - began);
            }
        }
    }
}
