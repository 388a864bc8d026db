/** Remembers the sample in Neo4j. */
@NullMarked
package io.desirepath.sample.neo4j;

import org.jspecify.annotations.NullMarked;
