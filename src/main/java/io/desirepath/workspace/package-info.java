/**
 * Closed worlds of journeys and evidence, and what keeps a request to one of them: the workspace it speaks to and the
 * keys that make a retry harmless.
 *
 * <p>Read {@link io.desirepath.workspace.Workspace} first, then {@link io.desirepath.workspace.IdempotencyKeys}.
 *
 * <p>May use: shared. Used by every room.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.desirepath.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
