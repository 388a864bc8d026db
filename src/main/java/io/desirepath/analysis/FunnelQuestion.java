package io.desirepath.analysis;

import io.desirepath.analysis.kernel.FunnelSteps;
import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funnel asked for: steps that walks are to take in order.
 *
 * @param steps two at least; the first and the last are not optional
 * @param open whether a walk may begin at any step that is not optional, else only at the first
 * @param holdConstant attributes that all interactions of a way through the funnel share, such as the product
 */
public record FunnelQuestion(List<Step> steps, boolean open, List<String> holdConstant) {
    /** As many attributes as can be held constant. */
    private static final int MOST_HELD = 3;

    public FunnelQuestion {
        steps = List.copyOf(steps);
        holdConstant = List.copyOf(holdConstant);
        if (steps.size() < 2 || steps.size() > FunnelSteps.MOST) {
            throw refusal("A funnel has from 2 to " + FunnelSteps.MOST + " steps.", "steps");
        }
        if (steps.getFirst().optional || steps.getLast().optional) {
            throw refusal("The first and the last step of a funnel cannot be optional.", "steps");
        }
        if (steps.getFirst().directly || steps.getFirst().within != null) {
            throw refusal("Nothing comes before the first step, so it has neither directly nor within.", "steps");
        }
        if (holdConstant.size() > MOST_HELD) {
            throw refusal("At most " + MOST_HELD + " attributes can be held constant.", "holdConstant");
        }
    }

    private static Refusal refusal(String message, String argument) {
        return new Refusal(new Problem("BAD_REQUEST", message, List.of("input", argument)));
    }

    /**
     * One step: an interaction at any of the touchpoints, or at any touchpoint of the stage.
     *
     * @param touchpoints empty where a stage is named
     * @param stage null where touchpoints are named
     * @param directly nothing is matched between the step before and this one
     * @param within at most this passes since the step before; null for any time
     * @param optional those who leave it out are not lost
     */
    public record Step(
            List<TouchpointId> touchpoints,
            @Nullable StageId stage,
            boolean directly,
            @Nullable Duration within,
            boolean optional) {
        public Step {
            touchpoints = List.copyOf(touchpoints);
            if (touchpoints.isEmpty() == (stage == null)) {
                throw refusal("A step names touchpoints or a stage.", "steps");
            }
            if (within != null && within.isNegative()) {
                throw refusal("A step comes within 0 or more of the step before.", "steps");
            }
        }
    }
}
