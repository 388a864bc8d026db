package io.desirepath.brokenrooms.one;

import org.neo4j.driver.Driver;

/** Breaks: only adapters know the driver. */
record UsesDriver(Driver driver) {}
