package io.desirepath.brokenrooms.one;

import io.desirepath.brokenrooms.one.neo4j.OpenAdapter;

/** Breaks: a room's domain knows none of its adapters. */
record UsesOwnAdapter(OpenAdapter adapter) {}
