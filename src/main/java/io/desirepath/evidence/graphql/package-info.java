/** Recording a few interactions or responses live, and declaring surveys, over GraphQL. Files come through intake. */
@NullMarked
package io.desirepath.evidence.graphql;

import org.jspecify.annotations.NullMarked;
