package io.desirepath.walk;

import io.desirepath.evidence.UnmappedNames;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Connection;
import io.desirepath.shared.Edge;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Holds names against the rules of every journey. Costs each name one look by each rule. */
@Component
final class UnmappedByAllJourneys implements UnmappedNames {
    private final Journeys journeys;

    UnmappedByAllJourneys(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public Mono<Set<String>> among(WorkspaceId workspace, Set<String> names) {
        return all(workspace).publishOn(Schedulers.boundedElastic()).reduce(Set.copyOf(names), (left, journey) -> {
            List<Predicate<String>> tests = journey.touchpoints().stream()
                    .map(Touchpoint::rule)
                    .map(rule -> rule.nameTest())
                    .toList();
            return left.stream()
                    .filter(name -> tests.stream().noneMatch(test -> test.test(name)))
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    /** From the one that rested longest: a journey that is changed meanwhile comes again and is not passed over. */
    private Flux<Journey> all(WorkspaceId workspace) {
        return page(workspace, null)
                .expand(page -> page.pageInfo().hasPreviousPage()
                        ? page(workspace, page.pageInfo().startCursor())
                        : Mono.empty())
                .flatMapIterable(Connection::edges)
                .map(Edge::node);
    }

    private Mono<Connection<Journey>> page(WorkspaceId workspace, @Nullable String before) {
        return journeys.page(workspace, new PageRequest(PageRequest.LARGEST_SIZE, true, null, before));
    }
}
