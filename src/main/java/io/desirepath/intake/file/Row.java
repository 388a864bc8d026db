package io.desirepath.intake.file;

import io.desirepath.intake.recipe.Cells;
import org.jspecify.annotations.Nullable;

/** One row of a file. */
public final class Row implements FileRow, Cells {
    private final long line;
    private final String raw;
    private final String fileName;
    private final RowIds ids;
    private final @Nullable String[] values;
    private @Nullable String id;

    Row(long line, String raw, String fileName, RowIds ids, @Nullable String[] values) {
        this.line = line;
        this.raw = raw;
        this.fileName = fileName;
        this.ids = ids;
        this.values = values;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String raw() {
        return raw;
    }

    @Override
    public @Nullable String value(int slot) {
        return values[slot];
    }

    @Override
    public String rowId() {
        if (id == null) {
            id = ids.of(raw);
        }
        return id;
    }

    @Override
    public String fileName() {
        return fileName;
    }
}
