/**
 * Evidence replayed on a journey: matching, the columnar projection, walks.
 *
 * <p>Read {@link io.desirepath.walk.Projections} first: the evidence in memory, as fresh as the store. Then
 * {@link io.desirepath.walk.Matching}, which says whose an interaction is, and {@link io.desirepath.walk.WalkReplay},
 * which cuts the walks.
 *
 * <p>May use: shared, workspace, journey, evidence.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "journey", "evidence"})
@NullMarked
package io.desirepath.walk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
