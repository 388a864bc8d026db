package io.desirepath.journey.graphql;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyChange;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.Transition;
import io.desirepath.shared.WorkspaceId;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Fields of a map's elements that are not simply there: opaque ids and order keys, and the ways from one element to
 * another. Null where the element is gone by now.
 */
@Controller
class JourneyFields {
    private final Journeys journeys;

    JourneyFields(Journeys journeys) {
        this.journeys = journeys;
    }

    @SchemaMapping(typeName = "Journey", field = "id")
    String journeyId(Journey journey) {
        return journey.id().global().toString();
    }

    @SchemaMapping(typeName = "Stage", field = "id")
    String stageId(Stage stage) {
        return stage.id().global().toString();
    }

    @SchemaMapping(typeName = "Stage", field = "order")
    String stageOrder(Stage stage) {
        return stage.order().value();
    }

    @SchemaMapping(typeName = "Stage", field = "goal")
    CompletableFuture<@Nullable Touchpoint> stageGoal(Stage stage, DataLoader<JourneyId, Journey> request) {
        TouchpointId goal = stage.goal();
        return goal == null ? CompletableFuture.completedFuture(null) : touchpoint(stage.journey(), goal, request);
    }

    @SchemaMapping(typeName = "Touchpoint", field = "id")
    String touchpointId(Touchpoint touchpoint) {
        return touchpoint.id().global().toString();
    }

    @SchemaMapping(typeName = "Touchpoint", field = "order")
    String touchpointOrder(Touchpoint touchpoint) {
        return touchpoint.order().value();
    }

    @SchemaMapping(typeName = "Touchpoint", field = "stage")
    CompletableFuture<@Nullable Stage> touchpointStage(Touchpoint touchpoint, DataLoader<JourneyId, Journey> request) {
        return request.load(touchpoint.journey())
                .thenApply(journey -> journey == null
                        ? null
                        : journey.stage(touchpoint.stage()).orElse(null));
    }

    @SchemaMapping(typeName = "Transition", field = "id")
    String transitionId(Transition transition) {
        return transition.id().global().toString();
    }

    @SchemaMapping(typeName = "Transition", field = "from")
    CompletableFuture<@Nullable Touchpoint> transitionFrom(
            Transition transition, DataLoader<JourneyId, Journey> request) {
        return touchpoint(transition.journey(), transition.from(), request);
    }

    @SchemaMapping(typeName = "Transition", field = "to")
    CompletableFuture<@Nullable Touchpoint> transitionTo(
            Transition transition, DataLoader<JourneyId, Journey> request) {
        return touchpoint(transition.journey(), transition.to(), request);
    }

    @SchemaMapping(typeName = "JourneyChange", field = "journey")
    Mono<Journey> changedJourney(
            JourneyChange change, @ContextValue WorkspaceId workspace, DataLoader<JourneyId, Journey> request) {
        return journeys.byId(workspace, change.journey()).doOnNext(journey -> RequestJourneys.keep(request, journey));
    }

    private static CompletableFuture<@Nullable Touchpoint> touchpoint(
            JourneyId journey, TouchpointId id, DataLoader<JourneyId, Journey> request) {
        return request.load(journey)
                .thenApply(found -> found == null ? null : found.touchpoint(id).orElse(null));
    }
}
