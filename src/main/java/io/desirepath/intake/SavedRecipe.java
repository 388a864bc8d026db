package io.desirepath.intake;

/**
 * A recipe kept for the next file of its kind.
 *
 * @param id names it, whatever its version
 * @param name unique in the workspace
 * @param version grows by 1 each time it is saved with another content
 * @param json the recipe as it was sent
 */
public record SavedRecipe(String id, String name, int version, String json) {}
