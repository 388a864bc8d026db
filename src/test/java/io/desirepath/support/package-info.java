/**
 * What tests stand on: one Neo4j per test process, and the application on a random port.
 *
 * <p>{@link io.desirepath.support.DatabaseTest} for an adapter, {@link io.desirepath.support.ApplicationTest} for the
 * whole application through its public interfaces.
 */
@NullMarked
package io.desirepath.support;

import org.jspecify.annotations.NullMarked;
