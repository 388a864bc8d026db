/** The workspace of a GraphQL request: where it comes from, and what can be asked of it. */
@NullMarked
package io.desirepath.workspace.graphql;

import org.jspecify.annotations.NullMarked;
