package io.desirepath.shared;

/**
 * Something in a list, with the cursor that continues after or before it.
 *
 * @param cursor opaque, see {@link Cursor}
 * @param node the thing
 * @param <T> what is listed
 */
public record Edge<T>(String cursor, T node) {}
