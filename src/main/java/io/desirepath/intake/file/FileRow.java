package io.desirepath.intake.file;

/** What stands on one or more lines of a file: a row, or something that is none. */
public sealed interface FileRow permits Row, BadRow {
    /** The physical line that it begins on, from 1. */
    long line();

    /** It as it came, without the last line break. */
    String raw();
}
