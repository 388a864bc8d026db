package io.desirepath.intake.recipe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file's columns become evidence.
 *
 * @param format how the file is written
 * @param csv how a CSV file is written
 * @param columns the file's columns that the recipe names, each once; their indexes are the slots of
 *     {@link Text.Column}
 * @param needed those of them that every row must hold
 * @param id names a row's id; null: a hash of the raw row and its ordinal among equal rows
 * @param when all must hold, or the row is skipped
 * @param decimal the sign between a number's whole and its fraction: a point or a comma
 * @param content what a row makes
 * @param rowIds true where rows' derived ids are needed
 * @param fileName true where the file's name is needed
 */
public record Recipe(
        Format format,
        CsvShape csv,
        List<String> columns,
        List<String> needed,
        @Nullable Text id,
        List<Condition> when,
        char decimal,
        Content content,
        boolean rowIds,
        boolean fileName) {
    public Recipe {
        columns = List.copyOf(columns);
        needed = List.copyOf(needed);
        when = List.copyOf(when);
    }
}
