package io.desirepath.analysis.graphql;

import io.desirepath.analysis.Discovery;
import io.desirepath.analysis.JourneyDiscovery;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.IdempotencyKeys;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Draws first maps. */
@Controller
class DiscoveryController {
    private static final double MIN_SHARE = 0.05;

    private final JourneyDiscovery discovery;
    private final Journeys journeys;
    private final IdempotencyKeys keys;

    DiscoveryController(JourneyDiscovery discovery, Journeys journeys, IdempotencyKeys keys) {
        this.discovery = discovery;
        this.journeys = journeys;
        this.keys = keys;
    }

    /** The schema's DiscoverJourneyInput. */
    record DiscoverInput(
            String name,
            @Nullable List<String> names,
            @Nullable List<String> imports,
            @Nullable Double minShare,
            @Nullable String goal,
            @Nullable Duration window,
            @Nullable String idempotencyKey) {

        Discovery discovery() {
            if (minShare != null && !(minShare >= 0 && minShare <= 1)) {
                throw new Refusal(new Problem("BAD_REQUEST", "A share lies from 0 to 1.", List.of("minShare")));
            }
            return new Discovery(
                    name,
                    names == null ? null : Set.copyOf(names),
                    imports == null
                            ? null
                            : imports.stream().map(DiscoverInput::importId).collect(Collectors.toSet()),
                    minShare == null ? MIN_SHARE : minShare,
                    goal,
                    window == null ? Journey.DEFAULT_WINDOW : window);
        }

        private static String importId(String opaque) {
            return GlobalId.idOf("Import", opaque)
                    .orElseThrow(() -> new Refusal(new Problem(
                            "NOT_FOUND", "There is no such import. Take an id from imports.", List.of("imports"))));
        }
    }

    /** What is remembered of a discovery. */
    record Discovered(UUID journey) {}

    /** The schema's JourneyPayload. */
    record DiscoveryPayload(@Nullable Journey journey, List<Problem> errors) {}

    @MutationMapping
    Mono<DiscoveryPayload> discoverJourney(@Argument DiscoverInput input, @ContextValue WorkspaceId workspace) {
        return keys.once(workspace, input.idempotencyKey(), input, Discovered.class, () -> discovered(workspace, input))
                .flatMap(done -> journeys.byId(workspace, new JourneyId(done.journey())))
                .map(journey -> new DiscoveryPayload(journey, List.of()))
                .defaultIfEmpty(new DiscoveryPayload(null, List.of()))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(new DiscoveryPayload(null, List.of(refusal.problem()))));
    }

    private Mono<Discovered> discovered(WorkspaceId workspace, DiscoverInput input) {
        return Mono.fromSupplier(input::discovery)
                .flatMap(wanted -> discovery.discover(workspace, wanted, input.idempotencyKey()))
                .map(journey -> new Discovered(journey.id().value()));
    }
}
