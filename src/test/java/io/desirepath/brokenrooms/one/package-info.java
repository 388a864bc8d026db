/** Uses room two, which it may not. */
@ApplicationModule(allowedDependencies = {})
package io.desirepath.brokenrooms.one;

import org.springframework.modulith.ApplicationModule;
