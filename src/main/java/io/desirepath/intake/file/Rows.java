package io.desirepath.intake.file;

import io.desirepath.intake.recipe.Format;
import io.desirepath.intake.recipe.Recipe;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one after another, in bounded memory. Whatever makes the whole file unreadable, or stops it, is
 * thrown as a {@link io.desirepath.shared.Refusal}.
 */
public sealed interface Rows permits CsvRows, NdjsonRows {
    /** The next row, or what should be one; null after the last. */
    @Nullable
    FileRow next() throws IOException;

    /**
     * Refuses the file where, after some rows, a column that every row needs was in none of them. CSV files say so in
     * their header; other files have none.
     */
    void checkSeen();

    /** The recipe's columns that no row has held so far. */
    List<String> unseen();

    /**
     * Opens a file.
     *
     * @param fileName as its sender gave it; empty where none was given
     * @throws io.desirepath.shared.Refusal where it is no text, has another charset or delimiter, or lacks a column
     */
    static Rows of(UploadBytes upload, Recipe recipe, String fileName, RowIds ids) throws IOException {
        StrictText text = new StrictText(Unpacking.of(upload), recipe.csv().charset());
        KeptText kept = new KeptText(text);
        return recipe.format() == Format.CSV
                ? CsvRows.open(kept, recipe, fileName, ids)
                : new NdjsonRows(kept, recipe, fileName, ids);
    }
}
