package io.desirepath.intake;

import io.desirepath.shared.WorkspaceId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The saved recipes of each workspace. Earlier versions are kept. */
public interface Recipes {
    /** The newest version of each, by name. */
    Flux<SavedRecipe> all(WorkspaceId workspace);

    /** The newest version of one, or nothing. */
    Mono<SavedRecipe> byId(WorkspaceId workspace, String id);

    /**
     * Saves a recipe; the same name again makes its next version, the same content again changes nothing.
     *
     * @param json a recipe that {@link io.desirepath.intake.recipe.RecipeReading} accepts
     */
    Mono<SavedRecipe> save(WorkspaceId workspace, String name, String json);
}
