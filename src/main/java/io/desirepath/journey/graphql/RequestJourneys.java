package io.desirepath.journey.graphql;

import graphql.GraphQLContext;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.shared.WorkspaceId;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/**
 * The journeys that a request has to do with, each read once: from an element (a touchpoint of some analysis, say) the
 * way to its stage or its transitions leads over its journey.
 */
@Configuration(proxyBeanMethods = false)
class RequestJourneys {
    RequestJourneys(BatchLoaderRegistry loaders, Journeys journeys) {
        loaders.forTypePair(JourneyId.class, Journey.class)
                .registerMappedBatchLoader((ids, environment) ->
                        journeys.byIds(workspace(environment), ids).collectMap(Journey::id));
    }

    /** Lets the rest of the request, or of one news of a stream, see the journey as it was read here. */
    static void keep(DataLoader<JourneyId, Journey> request, Journey journey) {
        request.clear(journey.id()).prime(journey.id(), journey);
    }

    private static WorkspaceId workspace(BatchLoaderEnvironment environment) {
        if (environment.getContext() instanceof GraphQLContext context
                && context.get("workspace") instanceof WorkspaceId workspace) {
            return workspace;
        }
        throw new IllegalStateException("A request without a workspace");
    }
}
