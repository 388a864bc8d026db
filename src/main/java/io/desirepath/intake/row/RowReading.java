package io.desirepath.intake.row;

import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Cells;

/**
 * Makes evidence of rows.
 *
 * @param <D> a draft of evidence
 */
public interface RowReading<D> {
    /** What a row makes; throws where the row is refused whole. */
    FromRow<D> read(Cells row) throws RowFault;
}
