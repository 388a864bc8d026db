/**
 * The path as designed: journeys, their stages, touchpoints and planned transitions, and the operations that change
 * them.
 *
 * <p>May use: shared, workspace.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace"})
@NullMarked
package io.desirepath.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
