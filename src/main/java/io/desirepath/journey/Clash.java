package io.desirepath.journey;

import org.jspecify.annotations.Nullable;

/**
 * A field that two editors set to different values.
 *
 * @param element the element whose field it is
 * @param field its name
 * @param yours what this edit set: the value that holds; null also where this edit deletes the element
 * @param theirs what the other edit had set
 */
public record Clash(
        ElementId element,
        String field,
        @Nullable Object yours,
        @Nullable Object theirs) {}
