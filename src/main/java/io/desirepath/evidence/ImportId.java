package io.desirepath.evidence;

import io.desirepath.shared.Refusal;
import java.util.UUID;

/**
 * Names one taking-in of a file, so that all it brought can be told apart and undone.
 *
 * @param value a UUID in its usual lower-case spelling
 */
public record ImportId(String value) {
    /** Throws a {@link Refusal} with {@code BAD_REQUEST} where the value is no UUID. */
    public ImportId {
        if (!isUuid(value)) {
            throw new Refusal(
                    "BAD_REQUEST",
                    "An import's id is a UUID in lower case. Nothing was changed. Use the id that the import answered.");
        }
    }

    /** A new id that no other import has. */
    public static ImportId random() {
        return new ImportId(UUID.randomUUID().toString());
    }

    private static boolean isUuid(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
