package io.desirepath.intake.recipe;

/** How a file is written. */
public enum Format {
    /** Rows of fields under a header. */
    CSV,
    /** A JSON object a line. */
    NDJSON
}
