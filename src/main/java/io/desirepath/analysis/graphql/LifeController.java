package io.desirepath.analysis.graphql;

import io.desirepath.analysis.LifeAnalyses;
import io.desirepath.analysis.Survival;
import io.desirepath.analysis.kernel.KaplanMeier;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Journeys;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
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
        return Mono.fromSupplier(customers::journeyId)
                .flatMap(id -> journeys.byId(workspace, id))
                .switchIfEmpty(Mono.error(() -> new Refusal(new Problem(
                        "NOT_FOUND", "There is no such journey. Take an id from journeys.", List.of("customers")))));
    }
}
