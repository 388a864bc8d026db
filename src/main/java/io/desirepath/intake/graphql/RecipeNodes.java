package io.desirepath.intake.graphql;

import io.desirepath.intake.Recipes;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.NodeSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds recipes by their opaque ids. */
@Component
class RecipeNodes implements NodeSource {
    static final String TYPE = "Recipe";

    private final Recipes recipes;

    RecipeNodes(Recipes recipes) {
        this.recipes = recipes;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Mono<?> find(WorkspaceId workspace, String id) {
        return recipes.byId(workspace, id).map(Recipe::of);
    }
}
