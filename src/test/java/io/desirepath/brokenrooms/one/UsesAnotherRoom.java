package io.desirepath.brokenrooms.one;

import io.desirepath.brokenrooms.two.Two;

/** Breaks: edges between rooms are declared. */
record UsesAnotherRoom(Two two) {}
