package io.desirepath.analysis;

import io.desirepath.analysis.kernel.ResolutionTally;
import io.desirepath.analysis.kernel.Times;
import io.desirepath.analysis.kernel.WorkingHours;
import io.desirepath.journey.Journey;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import io.desirepath.walk.Counting;
import io.desirepath.walk.Projection;
import io.desirepath.walk.Segment;
import io.desirepath.walk.SegmentCompilation;
import io.desirepath.walk.WalkCondition;
import io.desirepath.walk.WalkSelection;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Counts how long resolutions take, and reads it. Entry touchpoints do not matter: whatever is opened counts. */
final class ResolutionReading {
    private static final WalkSelection ALL =
            new WalkSelection(Long.MIN_VALUE, Long.MAX_VALUE, Counting.CUSTOMERS, WalkCondition.always());

    private final Plan plan;
    private final ResolutionQuestion question;
    private final ResolutionTally tally;

    private ResolutionReading(Plan plan, ResolutionQuestion question, ResolutionTally tally) {
        this.plan = plan;
        this.question = question;
        this.tally = tally;
    }

    static Mono<ResolutionTime> of(Journey journey, Projection projection, ResolutionQuestion question, Clock clock) {
        AnalysisQuestion everybody = new AnalysisQuestion(
                question.opened(),
                new Segment.All(List.of()),
                Counting.CUSTOMERS,
                null,
                List.of(),
                List.of(),
                null,
                question.asOf());
        Plan plan = new Plan(journey, projection, everybody, clock);
        ResolutionTally.Question asked = new ResolutionTally.Question(
                plan.place(question.opening(), "opening"),
                plan.place(question.resolution(), "resolution"),
                plan.fromMillis(),
                plan.toMillis(),
                new SegmentCompilation(projection).condition(question.where()));
        return LifePlan.count(plan, new BitSet(), ALL, () -> new ResolutionTally(asked))
                .map(tally -> new ResolutionReading(plan, question, tally).resolutionTime());
    }

    private ResolutionTime resolutionTime() {
        return new ResolutionTime(
                plan.asOf,
                tally.openings(),
                tally.openings() - tally.open(),
                tally.open(),
                Times.of(tally.resolved(null)),
                question.hours() == null
                        ? Times.none(NullReason.NO_WORKING_HOURS)
                        : Times.of(tally.resolved(question.hours())),
                question.promised() == null
                        ? Proportion.none(0, 0, NullReason.NO_PROMISE)
                        : within(question.promised(), question.hours()));
    }

    /** What is still open and not overdue says nothing yet. */
    private Proportion within(Duration promised, @Nullable WorkingHours hours) {
        long millis = promised.toMillis();
        double[] resolved = tally.resolved(hours);
        long kept = Arrays.stream(resolved).filter(length -> length <= millis).count();
        long overdue = Arrays.stream(tally.openFor(plan.asOf.toEpochMilli(), hours))
                .filter(length -> length > millis)
                .count();
        return Proportion.of(kept, resolved.length + overdue, NullReason.NO_DURATIONS);
    }
}
