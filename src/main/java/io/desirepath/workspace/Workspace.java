package io.desirepath.workspace;

import io.desirepath.shared.WorkspaceId;
import java.time.ZoneId;

/**
 * A closed world of journeys and evidence: nothing in one workspace is visible from another.
 *
 * @param id its key
 * @param name the name people see
 * @param generated true where the evidence was made by the sample generator and tells of nobody
 * @param timeZone of its calendar: days, weeks and months begin here
 */
public record Workspace(WorkspaceId id, String name, boolean generated, ZoneId timeZone) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    public Workspace {
        // Java also says Z, which is no name of a time zone to a browser.
        if (timeZone.getId().equals("Z")) {
            timeZone = UTC;
        }
    }

    /** What a workspace is until somebody says otherwise: named by its key, of real evidence, in UTC. */
    public static Workspace named(WorkspaceId id) {
        return new Workspace(id, id.key(), false, UTC);
    }

    /** The key of the header {@code Desirepath-Workspace}. */
    public String key() {
        return id.key();
    }
}
