/** Starting: when it is refused, and how the refusal is said. */
@NullMarked
package io.desirepath.platform.start;

import org.jspecify.annotations.NullMarked;
