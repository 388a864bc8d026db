package io.desirepath.intake.recipe;

import org.jspecify.annotations.Nullable;

/** One row of a file as a recipe looks at it. */
public interface Cells {
    /**
     * What stands in a column, without the white space around it.
     *
     * @param slot the column's index in {@link Recipe#columns()}
     * @return null where the row has no such column or a JSON null there; an empty text is an empty text
     */
    @Nullable
    String value(int slot);

    /** The row's derived id: a hash of the raw row and its ordinal among equal rows of the file. */
    String rowId();

    /** The physical line that the row begins on, from 1, the header included. */
    long line();

    /** The file's name as its sender gave it; empty where none was given. */
    String fileName();
}
