/**
 * Benchmarks: how fast Desirepath starts and answers, beside a peer that does the same work in the same run.
 * {@link io.desirepath.bench.Benchmarks} runs them all; {@code mvn -Pbench verify} is the command. Figures depend on
 * the machine; ratios much less.
 */
@NullMarked
package io.desirepath.bench;

import org.jspecify.annotations.NullMarked;
