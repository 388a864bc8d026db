/**
 * Evidence replayed on a journey: matching, the columnar projection, walks.
 *
 * <p>May use: shared, workspace, journey, evidence.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "journey", "evidence"})
@NullMarked
package io.desirepath.walk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
