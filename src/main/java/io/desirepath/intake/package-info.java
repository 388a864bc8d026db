/**
 * Files in: recipes, formats, imports and the rows they refuse.
 *
 * <p>May use: shared, workspace, evidence.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "evidence"})
@NullMarked
package io.desirepath.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
