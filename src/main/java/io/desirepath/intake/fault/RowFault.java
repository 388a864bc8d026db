package io.desirepath.intake.fault;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Says no to one row, or to one score of a row, and to nothing else. Has no stack trace: a file may hold a million of
 * them.
 */
public final class RowFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String column;

    /**
     * A fault that evidence found.
     *
     * @param code stable and machine-readable
     * @param column the column at fault as the header or the recipe calls it; null where it is the whole row
     * @param message what is wrong and what to do
     */
    public RowFault(String code, @Nullable String column, String message) {
        super(message, null, false, false);
        this.code = code;
        this.column = column;
    }

    /** A fault of intake's own. */
    public RowFault(IntakeCode code, @Nullable String column, String message) {
        this(code.name(), column, message);
    }

    /** Stable and machine-readable. */
    public String code() {
        return code;
    }

    public @Nullable String column() {
        return column;
    }

    /** What is wrong and what to do. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
