/**
 * What the product stands on: the embedded Neo4j, migrations, limits and errors of the public interfaces.
 *
 * <p>May use: shared, workspace. Nobody uses it.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace"})
@NullMarked
package io.desirepath.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
