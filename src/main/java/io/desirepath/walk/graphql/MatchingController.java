package io.desirepath.walk.graphql;

import static io.desirepath.walk.graphql.VocabularyController.firstOf;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.Rule;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.walk.BlindSpots;
import io.desirepath.walk.NameCount;
import io.desirepath.walk.Projections;
import io.desirepath.walk.RuleMatches;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers what a rule would take of the evidence, and what a map leaves out. */
@Controller
class MatchingController {
    private static final int COMMON = 20;

    private final Journeys journeys;
    private final Projections projections;

    MatchingController(Journeys journeys, Projections projections) {
        this.journeys = journeys;
        this.projections = projections;
    }

    @QueryMapping
    Mono<RuleMatches> ruleMatches(
            @Argument String journey,
            @Argument @Nullable String touchpoint,
            @Argument RuleInput rule,
            @ContextValue WorkspaceId workspace) {
        Rule asked = rule.rule();
        TouchpointId own = touchpoint == null
                ? null
                : uuid("Touchpoint", touchpoint).map(TouchpointId::new).orElse(null);
        return Mono.justOrEmpty(uuid("Journey", journey))
                .flatMap(id -> journeys.byId(workspace, new JourneyId(id)))
                .switchIfEmpty(Mono.error(MatchingController::noJourney))
                .zipWith(projections.current(workspace))
                .map(both -> RuleMatches.of(both.getT2(), both.getT1(), own, asked));
    }

    @SchemaMapping
    Mono<List<NameCount>> unmappedInteractions(
            Journey journey, @Argument @Nullable Integer first, @ContextValue WorkspaceId workspace) {
        return projections
                .current(workspace)
                .map(projection -> firstOf(BlindSpots.unmapped(projection, journey), first, COMMON));
    }

    @SchemaMapping
    Mono<List<NameCount>> unattachedFeedback(
            Journey journey, @Argument @Nullable Integer first, @ContextValue WorkspaceId workspace) {
        return projections
                .current(workspace)
                .map(projection -> firstOf(BlindSpots.unattached(projection, journey), first, COMMON));
    }

    /** A touchpoint that an editor has just added is known by its bare UUID only. */
    private static Optional<UUID> uuid(String type, String text) {
        try {
            return Optional.of(UUID.fromString(GlobalId.idOf(type, text).orElse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Refusal noJourney() {
        return new Refusal(new Problem(
                "NOT_FOUND", "This workspace has no such journey. It may have been deleted.", List.of("journey")));
    }
}
