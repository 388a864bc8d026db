package io.desirepath.intake.graphql;

import io.desirepath.intake.Recipes;
import io.desirepath.intake.recipe.RecipeReading;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.IdempotencyKeys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps recipes for the next file of their kind. */
@Controller
class RecipeController {
    private static final int MAX_NAME = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Recipes recipes;
    private final IdempotencyKeys keys;

    RecipeController(Recipes recipes, IdempotencyKeys keys) {
        this.recipes = recipes;
        this.keys = keys;
    }

    @QueryMapping
    Flux<Recipe> recipes(@ContextValue WorkspaceId workspace) {
        return recipes.all(workspace).map(Recipe::of);
    }

    /** What was sent: content is JSON as GraphQL reads it, maps and lists. */
    record SaveRecipeInput(
            String name, Object content, @Nullable String idempotencyKey) {}

    /** The answer. */
    record RecipePayload(@Nullable Recipe recipe, List<Problem> errors) {}

    @MutationMapping
    Mono<RecipePayload> saveRecipe(@Argument SaveRecipeInput input, @ContextValue WorkspaceId workspace) {
        return keys.once(workspace, input.idempotencyKey(), input, RecipePayload.class, () -> save(workspace, input))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(new RecipePayload(null, List.of(refusal.problem()))));
    }

    private Mono<RecipePayload> save(WorkspaceId workspace, SaveRecipeInput input) {
        String name = input.name().strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "A recipe's name has 1 to " + MAX_NAME + " characters. Nothing was saved. Choose another.",
                    List.of("input", "name")));
        }
        JsonNode content = JSON.valueToTree(input.content());
        try {
            RecipeReading.read(content);
        } catch (Refusal refusal) {
            throw below(refusal.problem());
        }
        return recipes.save(workspace, name, JSON.writeValueAsString(content))
                .map(saved -> new RecipePayload(Recipe.of(saved), List.of()));
    }

    private static Refusal below(Problem problem) {
        List<String> path = new ArrayList<>(List.of("input", "content"));
        path.addAll(problem.path());
        return new Refusal(new Problem(problem.code(), problem.message(), path));
    }
}
