package io.desirepath.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application, run as a process that was to end by itself.
 *
 * @param exitCode with which it ended
 * @param output all that it printed
 */
public record EndedJar(int exitCode, String output) {
    private static final long SECONDS = 60;

    /** Runs it with this data directory and these further variables of the environment. Fails where it does not end. */
    public static EndedJar run(Path dataFolder, Map<String, String> environment, String... properties) {
        try {
            Path log = Files.createTempFile("desirepath-ended", ".log");
            ProcessBuilder builder = new ProcessBuilder(RunningJar.command(dataFolder, 0, properties));
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            String output = Files.readString(log);
            Files.delete(log);
            assertThat(ended).as("ended by itself; it printed %s", output).isTrue();
            return new EndedJar(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
