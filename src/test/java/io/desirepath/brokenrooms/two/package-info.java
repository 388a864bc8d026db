/** Used by room one, which may not. */
@ApplicationModule(allowedDependencies = {})
package io.desirepath.brokenrooms.two;

import org.springframework.modulith.ApplicationModule;
