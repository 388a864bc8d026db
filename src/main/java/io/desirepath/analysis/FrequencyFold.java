package io.desirepath.analysis;

import io.desirepath.walk.ReplayedWalk;
import org.jspecify.annotations.Nullable;

/** Counts how many walks have each value. */
final class FrequencyFold implements Folding<FrequencyFold> {
    final long[] byCode;
    private final WalkValue value;
    private final WalkValue.@Nullable Group within;

    FrequencyFold(WalkValue value, int codes, WalkValue.@Nullable Group within) {
        this.value = value;
        this.within = within;
        byCode = new long[codes];
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (within == null || within.holds(walk)) {
            byCode[value.code(walk)]++;
        }
    }

    @Override
    public FrequencyFold merge(FrequencyFold other) {
        for (int code = 0; code < byCode.length; code++) {
            byCode[code] += other.byCode[code];
        }
        return this;
    }
}
