package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Histogram;
import io.desirepath.analysis.kernel.Times;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Proportion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far walks come in the steps asked for.
 *
 * @param steps in order
 * @param conversion matured walks that reach the last step, of those that enter the funnel
 * @param timeToConvert from where a walk begins the funnel to the last step
 * @param histogram of the same durations
 */
public record Funnel(List<Step> steps, Proportion conversion, Times timeToConvert, Histogram histogram) {
    /**
     * One step.
     *
     * @param number from 1
     * @param touchpoints where it is taken
     * @param stage of which they are all touchpoints; null where touchpoints were named
     * @param optional those who leave it out are not lost
     * @param reached walks that reach it
     * @param entered walks that begin the funnel here
     * @param stepLoss matured walks that reach the last step before it that is not optional and do not go on to this
     *     one, of those that reach that step; none for the first step and for optional ones
     * @param overallLoss matured walks that do not reach it, of those that reach the first step; none where the funnel
     *     is open
     * @param elapsed from the step before, along the way by which it is first reached
     */
    public record Step(
            int number,
            List<Touchpoint> touchpoints,
            @Nullable Stage stage,
            boolean optional,
            long reached,
            long entered,
            Proportion stepLoss,
            Proportion overallLoss,
            Times elapsed) {}
}
