/** Journeys in GraphQL: questions, operations and the stream of changes. */
@NullMarked
package io.desirepath.journey.graphql;

import org.jspecify.annotations.NullMarked;
