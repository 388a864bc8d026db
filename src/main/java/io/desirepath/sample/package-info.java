/**
 * A generated shop that tells of nobody, so that a newcomer sees a living map at once.
 *
 * <p>May use: shared, workspace, journey, evidence.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "journey", "evidence"})
@NullMarked
package io.desirepath.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
