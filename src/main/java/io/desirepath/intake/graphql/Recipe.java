package io.desirepath.intake.graphql;

import io.desirepath.intake.SavedRecipe;
import io.desirepath.shared.GlobalId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A saved recipe as GraphQL shows it.
 *
 * @param id opaque and stable
 * @param name unique in the workspace
 * @param version grows by 1 each time it is saved
 * @param content the recipe itself: maps, lists, texts, numbers
 */
record Recipe(String id, String name, int version, Object content) {
    static Recipe of(SavedRecipe saved) {
        return new Recipe(
                new GlobalId(RecipeNodes.TYPE, saved.id()).toString(),
                saved.name(),
                saved.version(),
                JsonMapper.shared().readValue(saved.json(), Object.class));
    }
}
