package io.desirepath.journey.graphql;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.format.ElementIds;
import io.desirepath.shared.Connection;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.WorkspaceId;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers which journeys there are. */
@Controller
class JourneyQueries {
    private final Journeys journeys;

    JourneyQueries(Journeys journeys) {
        this.journeys = journeys;
    }

    @QueryMapping
    Mono<Journey> journey(
            @Argument String id, @ContextValue WorkspaceId workspace, DataLoader<JourneyId, Journey> request) {
        return Mono.justOrEmpty(ElementIds.read("Journey", id))
                .flatMap(uuid -> journeys.byId(workspace, new JourneyId(uuid)))
                .doOnNext(journey -> RequestJourneys.keep(request, journey));
    }

    @QueryMapping
    Mono<Connection<Journey>> journeys(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue WorkspaceId workspace,
            DataLoader<JourneyId, Journey> request) {
        return journeys.page(workspace, PageRequest.of(first, after, last, before))
                .doOnNext(page -> page.edges().forEach(edge -> RequestJourneys.keep(request, edge.node())));
    }
}
