package io.desirepath.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list, as GraphQL shows it.
 *
 * @param edges the things on the page, in the list's order
 * @param pageInfo where the page begins and ends
 * @param totalCount how many things the whole list has
 * @param <T> what is listed
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, long totalCount) {
    public Connection {
        edges = List.copyOf(edges);
    }

    /**
     * Makes a page of what a store found.
     *
     * @param request what was asked for
     * @param found what lies beyond the cursors asked for, nearest first: in the list's order, or against it where
     *     {@link PageRequest#backwards}; one more than {@link PageRequest#size} where there are more
     * @param cursor a thing's place in the list
     * @param totalCount how many things the whole list has
     */
    public static <T> Connection<T> of(
            PageRequest request, List<T> found, Function<T, Cursor> cursor, long totalCount) {
        boolean more = found.size() > request.size();
        List<Edge<T>> edges = new ArrayList<>();
        for (T node : more ? found.subList(0, request.size()) : found) {
            edges.add(new Edge<>(cursor.apply(node).toString(), node));
        }
        List<Edge<T>> ordered = request.backwards() ? edges.reversed() : edges;
        boolean next = request.backwards() ? request.before() != null : more;
        boolean previous = request.backwards() ? more : request.after() != null;
        return new Connection<>(
                ordered,
                ordered.isEmpty()
                        ? new PageInfo(next, previous, null, null)
                        : new PageInfo(
                                next,
                                previous,
                                ordered.getFirst().cursor(),
                                ordered.getLast().cursor()),
                totalCount);
    }
}
