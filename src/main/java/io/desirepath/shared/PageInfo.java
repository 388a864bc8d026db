package io.desirepath.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins and ends.
 *
 * @param hasNextPage whether more follows {@code endCursor}
 * @param hasPreviousPage whether something precedes {@code startCursor}
 * @param startCursor cursor of the first edge, null on an empty page
 * @param endCursor cursor of the last edge, null on an empty page
 */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
