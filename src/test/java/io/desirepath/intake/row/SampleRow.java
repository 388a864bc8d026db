package io.desirepath.intake.row;

import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Recipe;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row for tests: some values by column, on line 2 of file.csv, with the id "row". */
record SampleRow(Recipe recipe, Map<String, String> values) implements Cells {
    @Override
    public @Nullable String value(int slot) {
        return values.get(recipe.columns().get(slot));
    }

    @Override
    public String rowId() {
        return "row";
    }

    @Override
    public long line() {
        return 2;
    }

    @Override
    public String fileName() {
        return "file.csv";
    }
}
