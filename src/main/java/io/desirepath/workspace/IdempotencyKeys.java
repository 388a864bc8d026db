package io.desirepath.workspace;

import io.desirepath.shared.WorkspaceId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes a mutation harmless to retry: a key has one effect and one answer, for a week and over restarts. */
public interface IdempotencyKeys {
    /**
     * Does the work unless the key has done it already; then gives the answer of that time.
     *
     * <p>The work runs inside the transaction that remembers the key, and what it does through the reactive Neo4j
     * client joins that transaction: effect and key are stored together or not at all. Work that brings transactions of
     * its own must be harmless to repeat, since a crash may fall between its commit and the key's.
     *
     * <p>Work that fails, with a refusal or otherwise, uses up no key.
     *
     * @param key 1 to 200 characters; null does the work without remembering it
     * @param body what was asked, as it came; the same key with another body is refused with
     *     {@code IDEMPOTENCY_CONFLICT}
     * @param answer a record that JSON can hold
     */
    <T> Mono<T> once(WorkspaceId workspace, @Nullable String key, Object body, Class<T> answer, Supplier<Mono<T>> work);
}
