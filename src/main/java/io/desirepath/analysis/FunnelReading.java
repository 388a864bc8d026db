package io.desirepath.analysis;

import io.desirepath.analysis.kernel.FunnelSteps;
import io.desirepath.analysis.kernel.FunnelTally;
import io.desirepath.analysis.kernel.Histogram;
import io.desirepath.analysis.kernel.Times;
import io.desirepath.journey.StageId;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import java.util.stream.IntStream;

/** Reads a funnel from the counts. */
final class FunnelReading {
    private final Plan plan;
    private final FunnelQuestion question;
    private final FunnelSteps funnel;
    private final FunnelTally tally;

    FunnelReading(Plan plan, FunnelQuestion question, FunnelTally tally) {
        this.plan = plan;
        this.question = question;
        this.tally = tally;
        funnel = new FunnelCompilation(plan).steps(question);
    }

    Funnel funnel() {
        int last = funnel.steps().size() - 1;
        double[] toConvert = tally.sinceFirst();
        return new Funnel(
                IntStream.rangeClosed(0, last).mapToObj(this::step).toList(),
                Proportion.of(tally.reachedMatured(last), tally.enteredMatured(), NullReason.NO_MATURED_WALKS),
                Times.of(toConvert),
                new Histogram(toConvert));
    }

    private Funnel.Step step(int step) {
        FunnelSteps.Step compiled = funnel.steps().get(step);
        StageId stage = question.steps().get(step).stage();
        return new Funnel.Step(
                step + 1,
                compiled.touchpoints().stream().map(plan.touchpoints::get).toList(),
                stage == null ? null : plan.stage(stage, "input"),
                compiled.optional(),
                tally.reached(step),
                tally.reached(step) - tally.continued(step),
                stepLoss(step, compiled.optional()),
                overallLoss(step),
                Times.of(tally.sinceStepBefore(step)));
    }

    private Proportion stepLoss(int step, boolean optional) {
        long before = tally.reachedMatured(funnel.mandatoryBefore(step));
        if (step == 0) {
            return Proportion.none(0, before, NullReason.FIRST_STEP);
        }
        long lost = before - tally.continuedMatured(step);
        return optional
                ? Proportion.none(lost, before, NullReason.OPTIONAL_STEP)
                : Proportion.of(lost, before, NullReason.NO_MATURED_WALKS);
    }

    private Proportion overallLoss(int step) {
        long first = tally.reachedMatured(0);
        return funnel.open()
                ? Proportion.none(0, first, NullReason.OPEN_FUNNEL)
                : Proportion.of(first - tally.reachedMatured(step), first, NullReason.NO_MATURED_WALKS);
    }
}
