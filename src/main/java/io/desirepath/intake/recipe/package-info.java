/**
 * Recipes: how a file's columns become evidence. {@link io.desirepath.intake.recipe.Recipe} is what a recipe says,
 * {@link io.desirepath.intake.recipe.RecipeReading} reads it from JSON and accepts no key that it does not know.
 *
 * <p>May use: shared, evidence, intake.fault.
 */
@NullMarked
package io.desirepath.intake.recipe;

import org.jspecify.annotations.NullMarked;
