package io.desirepath.analysis;

import io.desirepath.analysis.kernel.FunnelSteps;
import io.desirepath.walk.SegmentCompilation;
import java.util.List;

/** Turns a funnel's words into the numbers of a plan; refuses those that the journey lacks with {@code NOT_FOUND}. */
final class FunnelCompilation {
    private final Plan plan;

    FunnelCompilation(Plan plan) {
        this.plan = plan;
    }

    FunnelSteps steps(FunnelQuestion question) {
        SegmentCompilation words = new SegmentCompilation(plan.projection);
        return new FunnelSteps(
                question.steps().stream().map(this::step).toList(),
                question.open(),
                question.holdConstant().stream()
                        .map(words::attributeCode)
                        // What a customer is, is the same all the way.
                        .filter(attribute -> attribute < 0 || words.customerColumn(attribute) == null)
                        .map(attribute -> attribute < 0 ? FunnelSteps.ABSENT : attribute)
                        .toList());
    }

    private FunnelSteps.Step step(FunnelQuestion.Step step) {
        return new FunnelSteps.Step(
                touchpoints(step),
                step.directly(),
                step.within() == null ? Long.MAX_VALUE : step.within().toMillis(),
                step.optional());
    }

    private List<Integer> touchpoints(FunnelQuestion.Step step) {
        return step.stage() != null
                ? plan.placesOf(plan.stage(step.stage(), "input"))
                : step.touchpoints().stream()
                        .map(id -> plan.place(id, "input"))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
