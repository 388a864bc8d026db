/**
 * The measures: reach, drop-off, transitions, satisfaction, bottlenecks. Their arithmetic is in
 * {@code analysis.kernel}: arrays in, results out.
 *
 * <p>May use: shared, workspace, journey, evidence, walk.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "journey", "evidence", "walk"})
@NullMarked
package io.desirepath.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
