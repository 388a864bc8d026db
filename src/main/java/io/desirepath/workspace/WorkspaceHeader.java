package io.desirepath.workspace;

import io.desirepath.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** How a request names the workspace it speaks to. */
public final class WorkspaceHeader {
    /** The header; WebSocket clients, which cannot set one, send the same name in the payload of connection_init. */
    public static final String NAME = "Desirepath-Workspace";

    private WorkspaceHeader() {}

    /** The workspace so named, {@code main} without a name; refuses a name that is none with {@code BAD_REQUEST}. */
    public static WorkspaceId read(@Nullable String value) {
        return value == null ? WorkspaceId.MAIN : new WorkspaceId(value);
    }
}
