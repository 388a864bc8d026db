/**
 * Files in: recipes, formats, imports and the rows they refuse.
 *
 * <p>Read {@link io.desirepath.intake.FileIntake} first: it follows one file from its bytes ({@code file}) by its
 * recipe ({@code recipe}) to evidence ({@code row}). {@link io.desirepath.intake.fault.IntakeCode} lists all that can
 * be wrong with one.
 *
 * <p>May use: shared, workspace, evidence.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "evidence"})
@NullMarked
package io.desirepath.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
