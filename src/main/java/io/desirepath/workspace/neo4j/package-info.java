/** Workspaces and idempotency keys in the graph. */
@NullMarked
package io.desirepath.workspace.neo4j;

import org.jspecify.annotations.NullMarked;
