package io.desirepath.analysis.graphql;

import io.desirepath.analysis.Churn;
import io.desirepath.analysis.CohortRetention;
import io.desirepath.analysis.LifeAnalyses;
import io.desirepath.analysis.LifetimeValue;
import io.desirepath.analysis.ResolutionTime;
import io.desirepath.analysis.Retention;
import io.desirepath.analysis.Survival;
import io.desirepath.analysis.kernel.Bucket;
import io.desirepath.analysis.kernel.CohortGrid;
import io.desirepath.analysis.kernel.KaplanMeier;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.TimeRange;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers how customers stay and what they bring. */
@Controller
class LifeController {
    private static final int MOST_POINTS = 1000;

    private final LifeAnalyses analyses;
    private final Journeys journeys;

    LifeController(LifeAnalyses analyses, Journeys journeys) {
        this.analyses = analyses;
        this.journeys = journeys;
    }

    @QueryMapping
    Mono<Survival> survival(
            @Argument CustomersInput customers,
            @Argument AnalysisController.@Nullable BreakdownInput by,
            @Argument int first,
            @ContextValue WorkspaceId workspace) {
        return journey(workspace, customers)
                .flatMap(journey -> analyses.survival(
                        workspace, journey, customers.question(), by == null ? null : by.by(), first));
    }

    @QueryMapping
    Mono<Retention> retention(
            @Argument CustomersInput customers,
            @Argument Instant from,
            @Argument @Nullable Instant to,
            @ContextValue WorkspaceId workspace) {
        return journey(workspace, customers)
                .flatMap(journey ->
                        analyses.retention(workspace, journey, customers.question(), new TimeRange(from, to)));
    }

    @QueryMapping
    Mono<Churn> churn(
            @Argument CustomersInput customers,
            @Argument Instant from,
            @Argument @Nullable Instant to,
            @ContextValue WorkspaceId workspace) {
        return journey(workspace, customers)
                .flatMap(journey -> analyses.churn(workspace, journey, customers.question(), new TimeRange(from, to)));
    }

    /** The schema's BucketsFrom. */
    enum BucketsFrom {
        CALENDAR,
        OWN_START
    }

    /** The schema's ComingBack. */
    enum ComingBack {
        ON,
        ON_OR_AFTER
    }

    @QueryMapping
    Mono<CohortRetention> cohortRetention(
            @Argument CustomersInput customers,
            @Argument Bucket bucket,
            @Argument int buckets,
            @Argument String zone,
            @Argument BucketsFrom bucketsFrom,
            @Argument ComingBack counts,
            @ContextValue WorkspaceId workspace) {
        CohortGrid grid = new CohortGrid(
                bucket,
                Zones.of(zone),
                buckets,
                bucketsFrom == BucketsFrom.OWN_START,
                counts == ComingBack.ON_OR_AFTER);
        return journey(workspace, customers)
                .flatMap(journey -> analyses.cohortRetention(workspace, journey, customers.question(), grid));
    }

    @QueryMapping
    Mono<ResolutionTime> resolutionTime(@Argument ResolutionInput input, @ContextValue WorkspaceId workspace) {
        return journey(workspace, input::journeyId, "input")
                .flatMap(journey -> analyses.resolutionTime(workspace, journey, input.question()));
    }

    @QueryMapping
    Mono<LifetimeValue> lifetimeValue(@Argument CustomersInput customers, @ContextValue WorkspaceId workspace) {
        return journey(workspace, customers)
                .flatMap(journey -> analyses.lifetimeValue(workspace, journey, customers.question()));
    }

    @SchemaMapping(typeName = "SurvivalCurve")
    List<KaplanMeier.Point> steps(KaplanMeier curve, @Argument int most) {
        requirePoints(most, "most");
        return curve.steps(most);
    }

    @SchemaMapping(typeName = "SurvivalCurve")
    List<KaplanMeier.Point> at(KaplanMeier curve, @Argument List<Duration> times) {
        requirePoints(times.size(), "times");
        return times.stream().map(curve::at).toList();
    }

    private static void requirePoints(int points, String argument) {
        if (points < 1 || points > MOST_POINTS) {
            throw new Refusal(
                    new Problem("BAD_REQUEST", "1 to " + MOST_POINTS + " points can be asked for.", List.of(argument)));
        }
    }

    private Mono<Journey> journey(WorkspaceId workspace, CustomersInput customers) {
        return journey(workspace, customers::journeyId, "customers");
    }

    private Mono<Journey> journey(WorkspaceId workspace, Supplier<JourneyId> id, String argument) {
        return Mono.fromSupplier(id)
                .flatMap(known -> journeys.byId(workspace, known))
                .switchIfEmpty(Mono.error(() -> Ids.noJourney(argument)));
    }
}
