/** Journeys as files over plain HTTP. */
@NullMarked
package io.desirepath.journey.http;

import org.jspecify.annotations.NullMarked;
