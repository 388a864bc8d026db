/** How the outside asks for the measures: resolvers of {@code graphql/analysis.graphqls}. */
@NullMarked
package io.desirepath.analysis.graphql;

import org.jspecify.annotations.NullMarked;
