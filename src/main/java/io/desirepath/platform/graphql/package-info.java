/** The public GraphQL interface as such: scalars, limits, errors. What is asked and answered is in the rooms. */
@NullMarked
package io.desirepath.platform.graphql;

import org.jspecify.annotations.NullMarked;
