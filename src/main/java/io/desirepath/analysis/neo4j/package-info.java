/** Publishes what customers walk in Neo4j. */
@NullMarked
package io.desirepath.analysis.neo4j;

import org.jspecify.annotations.NullMarked;
