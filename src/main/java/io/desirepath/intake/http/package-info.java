/** Files in over plain HTTP: {@code /api/imports}. */
@NullMarked
package io.desirepath.intake.http;

import org.jspecify.annotations.NullMarked;
