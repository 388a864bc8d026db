package io.desirepath.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a workspace: a closed world of journeys and evidence. Nothing in one workspace is visible from another.
 *
 * @param key lower-case letters, digits and hyphens, 1 to 63, beginning and ending with a letter or digit
 */
public record WorkspaceId(String key) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** The workspace of a request that names none. */
    public static final WorkspaceId MAIN = new WorkspaceId("main");

    /** Throws a {@link Refusal} with {@code BAD_REQUEST} where the key is not well formed. */
    public WorkspaceId {
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "A workspace's key has 1 to 63 lower-case letters, digits and hyphens, with no hyphen at either end."
                            + " Nothing was changed. Correct the header Desirepath-Workspace.",
                    List.of()));
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
