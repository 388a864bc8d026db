package io.desirepath.intake.file;

import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.RecipeReading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Reads small files for tests, and writes down what is read in few words. */
final class FileText {
    /** A recipe of interactions whose columns are a (customer), b (name), c (date). */
    static final String CSV = """
            {"kind": "interactions", "format": "csv", "columns": {"customer": "a", "name": "b", "at": "c"}}
            """;

    static final String NDJSON = CSV.replace("csv", "ndjson");

    private FileText() {}

    static List<FileRow> rows(String recipe, String text) {
        return rows(recipe, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<FileRow> rows(String recipe, byte[] bytes) {
        return rows(recipe, new ByteArrayInputStream(bytes));
    }

    static List<FileRow> rows(String recipe, InputStream in) {
        List<FileRow> found = new ArrayList<>();
        readInto(found, recipe, in);
        return found;
    }

    /** Reads into a list, so that a test sees what was read before something stopped it. */
    static void readInto(List<FileRow> found, String recipe, InputStream in) {
        try {
            Rows rows = open(recipe, in);
            for (FileRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rows open(String recipe, InputStream in) throws IOException {
        Recipe read = RecipeReading.read(recipe);
        return Rows.of(new UploadBytes(in, 1L << 40, () -> {}), read, "file.csv", new RowIds(1_000_000));
    }

    /** {@code "2: x|y|z"} for a row on line 2, {@code "3: CODE raw"} for one that is none. */
    static List<String> shown(List<FileRow> rows) {
        return rows.stream().map(FileText::shown).toList();
    }

    private static String shown(FileRow row) {
        return switch (row) {
            case Row good ->
                good.line() + ": " + IntStream.range(0, 3).mapToObj(good::value).collect(Collectors.joining("|"));
            case BadRow bad -> bad.line() + ": " + bad.fault().code() + " " + bad.raw();
        };
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
