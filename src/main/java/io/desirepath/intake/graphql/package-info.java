/** Imports and recipes over GraphQL. */
@NullMarked
package io.desirepath.intake.graphql;

import org.jspecify.annotations.NullMarked;
