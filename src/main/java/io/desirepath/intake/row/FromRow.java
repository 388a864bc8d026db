package io.desirepath.intake.row;

import io.desirepath.intake.fault.RowFault;
import java.util.List;

/**
 * What one row makes. A row that makes nothing and has no fault is skipped.
 *
 * @param drafts in the order that the recipe lists them
 * @param missing scores that say "no answer"
 * @param faults scores that are refused while the rest of the row is taken
 * @param <D> a draft of evidence
 */
public record FromRow<D>(List<D> drafts, int missing, List<RowFault> faults) {
    /** What a row makes where nothing is missing or refused. */
    static <D> FromRow<D> of(List<D> drafts) {
        return new FromRow<>(drafts, 0, List.of());
    }
}
