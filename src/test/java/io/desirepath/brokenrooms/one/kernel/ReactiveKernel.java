package io.desirepath.brokenrooms.one.kernel;

import reactor.core.publisher.Mono;

/** Breaks: kernels are pure. */
record ReactiveKernel(Mono<Integer> number) {}
