package io.desirepath.journey.graphql;

import io.desirepath.journey.ElementId;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.TransitionId;
import io.desirepath.journey.format.ElementIds;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.NodeSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Finds journeys and their elements by id. */
@Configuration(proxyBeanMethods = false)
class JourneyNodes {
    @Bean
    NodeSource journeyNodeSource(Journeys journeys) {
        return new Elements<>("Journey", journeys, JourneyId::new, (journey, id) -> Optional.of(journey));
    }

    @Bean
    NodeSource stageNodeSource(Journeys journeys) {
        return new Elements<>("Stage", journeys, StageId::new, Journey::stage);
    }

    @Bean
    NodeSource touchpointNodeSource(Journeys journeys) {
        return new Elements<>("Touchpoint", journeys, TouchpointId::new, Journey::touchpoint);
    }

    @Bean
    NodeSource transitionNodeSource(Journeys journeys) {
        return new Elements<>("Transition", journeys, TransitionId::new, Journey::transition);
    }

    private record Elements<I extends ElementId>(
            String type, Journeys journeys, Function<UUID, I> make, BiFunction<Journey, I, Optional<?>> pick)
            implements NodeSource {
        @Override
        public Mono<?> find(WorkspaceId workspace, String id) {
            return Mono.justOrEmpty(ElementIds.read(type, id))
                    .map(make)
                    .flatMap(element -> journeys.holding(workspace, element)
                            .flatMap(journey -> Mono.justOrEmpty(pick.apply(journey, element))));
        }
    }
}
