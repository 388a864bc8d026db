/**
 * The arithmetic of the measures: arrays in, results out. Every measure is a fold over parts of the evidence whose
 * partial outcomes merge, so it does not matter how the evidence is split.
 *
 * <p>Pure: no Spring, no Reactor, no Neo4j. Read {@link io.desirepath.analysis.kernel.FootfallTally} first: who comes
 * where and leaves from where.
 */
@NullMarked
package io.desirepath.analysis.kernel;

import org.jspecify.annotations.NullMarked;
