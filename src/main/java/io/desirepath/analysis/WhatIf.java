package io.desirepath.analysis;

import io.desirepath.analysis.kernel.WhatIfChain;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;
import java.util.List;

/**
 * What would come of other exit rates.
 *
 * @param changes the rates asked for beside those measured, in stage order
 */
public record WhatIf(List<Rate> changes, WhatIfChain.Outcome outcome) {
    /**
     * One of them.
     *
     * @param measured visits of matured attempts that end them by dropping, of all
     * @param exitRate the share asked for instead
     * @param thinEvidence fewer than 30 visits go on, so little is known of where the others would go
     */
    public record Rate(Touchpoint touchpoint, Proportion measured, double exitRate, boolean thinEvidence) {
        /** Below this many visits that go on evidence is thin. */
        static final int MINIMUM = 30;
    }
}
