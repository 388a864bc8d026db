package io.desirepath.journey.graphql;

import io.desirepath.journey.JourneyChange;
import io.desirepath.journey.JourneyChanges;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.format.ElementIds;
import io.desirepath.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Streams the accepted edits of a journey. */
@Controller
class JourneySubscriptions {
    private final JourneyChanges changes;

    JourneySubscriptions(JourneyChanges changes) {
        this.changes = changes;
    }

    @SubscriptionMapping
    Flux<JourneyChange> journeyChanged(
            @Argument String journey, @Argument @Nullable Integer after, @ContextValue WorkspaceId workspace) {
        return ElementIds.read("Journey", journey)
                .map(uuid -> changes.follow(workspace, new JourneyId(uuid), after))
                .orElseGet(() -> Flux.error(Journeys.absent()));
    }
}
