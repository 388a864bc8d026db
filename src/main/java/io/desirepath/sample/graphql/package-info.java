/** The sample over GraphQL. */
@NullMarked
package io.desirepath.sample.graphql;

import org.jspecify.annotations.NullMarked;
