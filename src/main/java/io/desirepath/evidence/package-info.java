/**
 * The path as trodden: interactions, customers, surveys and feedback, and the feed that keeps them exactly once.
 *
 * <p>Read {@link io.desirepath.evidence.Feed} first: everything that is taken in ends there. What takes it in:
 * {@link io.desirepath.evidence.InteractionIntake}, {@link io.desirepath.evidence.FeedbackIntake},
 * {@link io.desirepath.evidence.CustomerIntake}; {@link io.desirepath.evidence.ImportUndoing} takes it back.
 *
 * <p>May use: shared, workspace.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace"})
@NullMarked
package io.desirepath.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
