package io.desirepath.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data sets, read in place from the folder that the environment variable {@value #VARIABLE} names. Where it is
 * unset, the test that asks is skipped and says so.
 */
public final class RealData {
    /** Names the folder. */
    public static final String VARIABLE = "DESIREPATH_TEST_DATA";

    private RealData() {}

    /** A file by its path below the folder, such as {@code traffic_fines/expected.json}. */
    public static Path file(String path) {
        String folder = System.getenv(VARIABLE);
        Assumptions.assumeTrue(folder != null && !folder.isBlank(), VARIABLE + " is unset: no real data to test with");
        Path file = Path.of(folder, path);
        Assumptions.assumeTrue(Files.isRegularFile(file), VARIABLE + " has no " + path);
        return file;
    }

    /** The bytes of {@link #file}. */
    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A recipe of the test resources, by its name without ending. */
    public static String recipe(String name) {
        try (var in = RealData.class.getResourceAsStream("/recipes/" + name + ".json")) {
            if (in == null) throw new IllegalArgumentException("no recipe " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
