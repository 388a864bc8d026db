package io.desirepath.analysis;

import io.desirepath.analysis.kernel.CohortGrid;
import io.desirepath.analysis.kernel.CohortTally;
import io.desirepath.analysis.kernel.SurvivalTally;
import io.desirepath.analysis.kernel.ValueTally;
import io.desirepath.journey.Journey;
import io.desirepath.shared.TimeRange;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.walk.Projections;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers how customers stay and what they bring, over their whole lives on a journey. Fails with a refusal where the
 * question names what the journey lacks.
 */
@Component
public class LifeAnalyses {
    private final Projections projections;
    private final Clock clock = Clock.systemUTC();

    LifeAnalyses(Projections projections) {
        this.projections = projections;
    }

    /**
     * How long customers stay.
     *
     * @param by what tells groups apart that are to be compared; null for none
     * @param first how many groups at most, from 1 to 20; the others are one more
     */
    public Mono<Survival> survival(
            WorkspaceId workspace, Journey journey, LifeQuestion question, @Nullable BreakdownBy by, int first) {
        return planned(workspace, journey, question, plan -> {
            SurvivalReading.require(by, first);
            NamedValue value = by == null ? null : NamedValue.of(plan.plan.projection, by);
            return plan.count(() -> new SurvivalTally(
                            plan.rules,
                            life -> value == null ? 0 : value.value().code(life)))
                    .map(tally -> new SurvivalReading(plan, tally).survival(value, first));
        });
    }

    /**
     * Who stays over a period.
     *
     * @param period has a start; without an end it ends at the instant that the question speaks for
     */
    public Mono<Retention> retention(WorkspaceId workspace, Journey journey, LifeQuestion question, TimeRange period) {
        return planned(workspace, journey, question, plan -> PeriodReading.of(plan, period))
                .map(PeriodReading::retention);
    }

    /** Who is lost over a period; see {@link #retention}. */
    public Mono<Churn> churn(WorkspaceId workspace, Journey journey, LifeQuestion question, TimeRange period) {
        return planned(workspace, journey, question, plan -> PeriodReading.of(plan, period))
                .map(PeriodReading::churn);
    }

    /** Who comes back how long after the start, from 1 to 100 buckets. */
    public Mono<CohortRetention> cohortRetention(
            WorkspaceId workspace, Journey journey, LifeQuestion question, CohortGrid grid) {
        return planned(workspace, journey, question, plan -> {
            CohortReading.require(grid);
            return plan.count(() -> new CohortTally(grid, plan.rules))
                    .map(tally -> new CohortReading(plan, grid, tally).retention());
        });
    }

    /** How long what is opened takes until it is resolved. */
    public Mono<ResolutionTime> resolutionTime(WorkspaceId workspace, Journey journey, ResolutionQuestion question) {
        return projections
                .current(workspace)
                .flatMap(projection -> ResolutionReading.of(journey, projection, question, clock));
    }

    /** What customers have brought so far; inactivity does not matter. */
    public Mono<LifetimeValue> lifetimeValue(WorkspaceId workspace, Journey journey, LifeQuestion question) {
        return planned(
                workspace,
                journey,
                question,
                plan -> plan.count(ValueTally::new)
                        .map(tally ->
                                new LifetimeValue(plan.plan.asOf, tally.customers(), tally.withValue(), tally.mean())));
    }

    private <T> Mono<T> planned(
            WorkspaceId workspace, Journey journey, LifeQuestion question, Function<LifePlan, Mono<T>> answer) {
        return projections
                .current(workspace)
                .flatMap(projection -> answer.apply(new LifePlan(journey, projection, question, clock)));
    }
}
