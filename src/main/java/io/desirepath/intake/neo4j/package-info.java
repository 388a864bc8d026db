/** Imports, the rows they refused and saved recipes in Neo4j. */
@NullMarked
package io.desirepath.intake.neo4j;

import org.jspecify.annotations.NullMarked;
