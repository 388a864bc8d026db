package io.desirepath.brokenrooms.one.graphql;

import reactor.core.publisher.Mono;

/** Breaks: inbound adapters do not wait. */
final class BlockingController {
    Integer answer() {
        return Mono.just(1).block();
    }
}
