/**
 * The path as designed: journeys, their stages, touchpoints and planned transitions, and the operations that change
 * them.
 *
 * <p>Read {@link io.desirepath.journey.Journey} first, then {@link io.desirepath.journey.Operation} and
 * {@link io.desirepath.journey.JourneyEditing}. {@link io.desirepath.journey.JourneyDrawing} makes new maps.
 *
 * <p>May use: shared, workspace.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace"})
@NullMarked
package io.desirepath.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
