/**
 * The path as trodden: interactions, customers, surveys and feedback, and the feed that keeps them exactly once.
 *
 * <p>May use: shared, workspace.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace"})
@NullMarked
package io.desirepath.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
