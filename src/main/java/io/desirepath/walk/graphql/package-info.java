/** What occurs in the evidence, what rules take of it and what maps leave out, in GraphQL. */
@NullMarked
package io.desirepath.walk.graphql;

import org.jspecify.annotations.NullMarked;
