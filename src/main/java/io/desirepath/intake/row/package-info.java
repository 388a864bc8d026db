/**
 * From rows to evidence: what a recipe makes of each row, or why it makes nothing. Read
 * {@link io.desirepath.intake.row.RowReading} first.
 *
 * <p>May use: shared, evidence, intake.fault, intake.recipe.
 */
@NullMarked
package io.desirepath.intake.row;

import org.jspecify.annotations.NullMarked;
