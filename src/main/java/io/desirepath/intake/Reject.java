package io.desirepath.intake;

import org.jspecify.annotations.Nullable;

/**
 * A row, or a score of a row, that was refused: kept, so that it can be corrected and sent again.
 *
 * @param line the physical line that the row begins on, from 1, the header included
 * @param column the column at fault; null where it is the whole row
 * @param code stable and machine-readable
 * @param message what is wrong and what to do
 * @param raw the row as it came; of a row longer than 1 MiB its beginning
 */
public record Reject(long line, @Nullable String column, String code, String message, String raw) {}
