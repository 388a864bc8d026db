/**
 * Desirepath: the designed path and the one that customers really tread, on one graph. One package below is one room.
 */
@NullMarked
package io.desirepath;

import org.jspecify.annotations.NullMarked;
