/** Journeys and the log of their edits in the graph. */
@NullMarked
package io.desirepath.journey.neo4j;

import org.jspecify.annotations.NullMarked;
