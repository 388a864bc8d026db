package io.desirepath.analysis.graphql;

import io.desirepath.analysis.FunnelQuestion;
import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's FunnelInput. */
record FunnelInput(List<StepInput> steps, boolean open, List<String> holdConstant) {

    /** The schema's FunnelStepInput. */
    record StepInput(
            @Nullable List<String> touchpoints,
            @Nullable String stage,
            boolean directly,
            @Nullable Duration within,
            boolean optional) {

        private FunnelQuestion.Step step() {
            return new FunnelQuestion.Step(
                    touchpoints == null
                            ? List.of()
                            : touchpoints.stream()
                                    .map(id -> Ids.of("Touchpoint", id, TouchpointId::new, "input"))
                                    .toList(),
                    stage == null ? null : Ids.of("Stage", stage, StageId::new, "input"),
                    directly,
                    within,
                    optional);
        }
    }

    FunnelQuestion question() {
        return new FunnelQuestion(steps.stream().map(StepInput::step).toList(), open, holdConstant);
    }
}
