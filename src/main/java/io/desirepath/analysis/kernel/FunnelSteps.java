package io.desirepath.analysis.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ordered steps of a funnel, as kernels read them.
 *
 * @param steps at most {@link #MOST}; the first and the last are not optional
 * @param open whether a walk may begin at any step that is not optional; else it begins at the first
 * @param heldConstant attributes that all interactions of one way through the funnel have, with the same value
 */
public record FunnelSteps(List<Step> steps, boolean open, List<Integer> heldConstant) {
    /** As many as a mask of an int tells apart. */
    public static final int MOST = 31;

    /** An attribute that no interaction has. */
    public static final int ABSENT = Integer.MAX_VALUE;

    public FunnelSteps {
        steps = List.copyOf(steps);
        heldConstant = List.copyOf(heldConstant);
        if (steps.isEmpty() || steps.size() > MOST || steps.getFirst().optional || steps.getLast().optional) {
            throw new IllegalArgumentException("No funnel: " + steps);
        }
    }

    /**
     * One step.
     *
     * @param touchpoints an interaction at any of these takes it
     * @param directly nothing is matched between the step before and this one
     * @param withinMillis since the step before at most this passes, inclusive; {@link Long#MAX_VALUE} for any time
     * @param optional those who leave it out are not lost
     */
    public record Step(List<Integer> touchpoints, boolean directly, long withinMillis, boolean optional) {
        private boolean asksForOrderOnly() {
            return !directly && !optional && withinMillis == Long.MAX_VALUE;
        }
    }

    /**
     * For each touchpoint the step that it takes, −1 for none, where no more than the order of the steps is asked for
     * and no touchpoint takes two; else null.
     */
    int @Nullable [] onlyStepOf(int touchpoints) {
        if (open || !heldConstant.isEmpty() || !steps.stream().allMatch(Step::asksForOrderOnly)) {
            return null;
        }
        int[] stepOf = new int[touchpoints];
        Arrays.fill(stepOf, -1);
        for (int step = 0; step < steps.size(); step++) {
            for (int touchpoint : steps.get(step).touchpoints) {
                if (stepOf[touchpoint] >= 0) {
                    return null;
                }
                stepOf[touchpoint] = step;
            }
        }
        return stepOf;
    }

    /** The last step before this one that is not optional; the step itself where it is the first. */
    public int mandatoryBefore(int step) {
        int before = Math.max(0, step - 1);
        while (steps.get(before).optional) {
            before--;
        }
        return before;
    }
}
