package io.desirepath.intake;

import reactor.core.publisher.Mono;

/**
 * An import under way; it goes on whether or not anybody waits for it.
 *
 * @param begun the import as it began
 * @param received completes when its file has arrived whole, or the import has ended
 * @param senderGone to be run where the sender is known to be gone; does nothing once the file has arrived
 * @param ended completes with the import when it has ended, in whatever way; never fails
 */
public record RunningImport(Import begun, Mono<Void> received, Runnable senderGone, Mono<Import> ended) {}
