package io.desirepath.analysis;

import io.desirepath.analysis.kernel.FootfallTally;
import io.desirepath.analysis.kernel.MapShape;
import io.desirepath.analysis.kernel.Times;
import io.desirepath.analysis.kernel.TransitionTally;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads from the counts who comes where, who leaves from where, and how people go on. */
final class Footfall {
    private final JourneyAnalysis analysis;
    private final Plan plan;
    private final MapShape shape;

    Footfall(JourneyAnalysis analysis) {
        this.analysis = analysis;
        plan = analysis.plan;
        shape = plan.shape;
    }

    List<TouchpointAnalysis> touchpoints() {
        double @Nullable [][] waiting = waiting();
        return IntStream.range(0, shape.touchpoints())
                .mapToObj(touchpoint -> touchpoint(touchpoint, waiting == null ? null : waiting[touchpoint]))
                .toList();
    }

    List<StageAnalysis> stages() {
        List<TouchpointAnalysis> all = touchpoints();
        List<StageAnalysis> stages = new ArrayList<>();
        int next = 0;
        for (Stage stage : plan.journey.stages()) {
            int end = next + stage.touchpoints().size();
            int site = shape.stageSite(stages.size());
            Proportion exits = exits(site);
            stages.add(new StageAnalysis(
                    new Site(analysis, site),
                    stage,
                    tally().reached(site),
                    exits,
                    exits.complement(),
                    all.subList(next, end)));
            next = end;
        }
        return stages;
    }

    private TouchpointAnalysis touchpoint(int touchpoint, double @Nullable [] waiting) {
        FootfallTally tally = tally();
        Proportion exits = exits(touchpoint);
        return new TouchpointAnalysis(
                new Site(analysis, touchpoint),
                plan.touchpoints.get(touchpoint),
                tally.reached(touchpoint),
                tally.visits(touchpoint),
                exits,
                exits.complement(),
                tally.endedHere(touchpoint),
                fallout(touchpoint),
                waiting == null ? null : Times.of(waiting),
                Proportion.of(tally.converted(touchpoint), tally.attemptsMatured(touchpoint), nothing(touchpoint)));
    }

    /** Drop-off at a touchpoint or stage. */
    Proportion exits(int site) {
        long exits = tally().exits(site);
        long came = tally().attemptsMatured(site);
        return shape.isOfExitsOnly(site)
                ? Proportion.none(exits, came, NullReason.EXIT_TOUCHPOINT)
                : Proportion.of(exits, came, nothing(site));
    }

    /** Why no matured attempt came to a site. */
    NullReason nothing(int site) {
        if (tally().reached(site) == 0) {
            return NullReason.NOT_REACHED;
        }
        return tally().attempts(site) == 0 ? NullReason.AFTER_GOAL : NullReason.NO_MATURED_WALKS;
    }

    private @Nullable Proportion fallout(int touchpoint) {
        return shape.planned().get(touchpoint).isEmpty()
                ? null
                : Proportion.of(tally().fallouts(touchpoint), tally().attemptsMatured(touchpoint), nothing(touchpoint));
    }

    /** What was walked or planned, in stage order of where it leaves, then of where it arrives. */
    List<TransitionAnalysis> transitions() {
        TransitionTally tally = analysis.counted.walks().transitions();
        double[][] elapsed = tally.elapsedByTransition();
        List<TransitionAnalysis> transitions = new ArrayList<>();
        for (int from = 0; from < shape.touchpoints(); from++) {
            for (int to = 0; to < shape.touchpoints(); to++) {
                boolean planned = shape.planned().get(from).get(to);
                long occurrences = tally.occurrences(from, to);
                if (planned || occurrences > 0) {
                    transitions.add(new TransitionAnalysis(
                            touchpointAt(from),
                            touchpointAt(to),
                            planned,
                            tally.walks(from, to),
                            occurrences,
                            Proportion.of(occurrences, tally.leavingOf(from), NullReason.NOT_REACHED),
                            Times.of(elapsed[from * shape.touchpoints() + to])));
                }
            }
        }
        return transitions;
    }

    /** Times from the previous interaction by touchpoint; null where transitions were not counted. */
    double @Nullable [][] waiting() {
        return analysis.counted.walks().counts(new Measure.Transitions(true))
                ? analysis.counted.walks().transitions().waitingByTouchpoint()
                : null;
    }

    private Touchpoint touchpointAt(int place) {
        return plan.touchpoints.get(place);
    }

    private FootfallTally tally() {
        return analysis.counted.walks().of(new Measure.Footfall());
    }
}
