package io.desirepath.workspace.neo4j;

import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.IdempotencyKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys as {@code (:IdempotencyKey {workspace, key, body, answer, at})}. The node is locked first and held to commit, so
 * that of many requests with one key, through any number of instances, one works and the others read its answer.
 */
@Component
class Neo4jIdempotencyKeys implements IdempotencyKeys {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ReactiveNeo4jClient client;
    private final TransactionalOperator transaction;

    /** Requests of this instance that wait for the same work share it, and one connection. */
    private final Map<Request, Mono<?>> running = new ConcurrentHashMap<>();

    Neo4jIdempotencyKeys(
            ReactiveNeo4jClient client,
            @Qualifier("reactiveTransactionManager") ReactiveTransactionManager transactions) {
        this.client = client;
        this.transaction = TransactionalOperator.create(transactions);
    }

    @Override
    public <T> Mono<T> once(
            WorkspaceId workspace, @Nullable String key, Object body, Class<T> answer, Supplier<Mono<T>> work) {
        if (key == null) {
            return Mono.defer(work);
        }
        if (key.isEmpty() || key.length() > 200) {
            return Mono.error(
                    new Refusal(
                            "BAD_REQUEST",
                            "An idempotencyKey has 1 to 200 characters. Nothing was changed. Send a shorter one, such as a UUID."));
        }
        Request request = new Request(workspace, key, digest(body));
        return Mono.defer(() -> running.computeIfAbsent(
                        request,
                        asked -> locked(asked, answer, work)
                                .doFinally(signal -> running.remove(asked))
                                .cache())
                .cast(answer));
    }

    private <T> Mono<T> locked(Request request, Class<T> type, Supplier<Mono<T>> work) {
        return client.query("""
                        MERGE (k:IdempotencyKey {workspace: $workspace, key: $key})
                        ON CREATE SET k.body = $body, k.at = datetime()
                        SET k.lock = $body
                        WITH k
                        RETURN k.body AS body, k.answer AS answer
                        """)
                .bindAll(request.parameters())
                .fetchAs(Remembered.class)
                .mappedBy((types, row) -> new Remembered(row.get("body").asString(), row.get("answer")))
                .one()
                .flatMap(remembered -> {
                    if (!remembered.body().equals(request.body())) {
                        return Mono.error(conflict(request.key()));
                    }
                    return remembered.answer().isNull()
                            ? Mono.defer(work).flatMap(answer -> remember(request, answer))
                            : Mono.fromSupplier(
                                    () -> JSON.readValue(remembered.answer().asString(), type));
                })
                .as(transaction::transactional)
                .retryWhen(Retry.backoff(8, Duration.ofMillis(20))
                        .filter(Neo4jIdempotencyKeys::isPassing)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private <T> Mono<T> remember(Request request, T answer) {
        return client.query("MATCH (k:IdempotencyKey {workspace: $workspace, key: $key}) SET k.answer = $answer")
                .bindAll(request.parameters())
                .bind(JSON.writeValueAsString(answer))
                .to("answer")
                .run()
                .thenReturn(answer);
    }

    /** Forgets keys a week old: by then nobody retries. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forgetOld() {
        client.query("""
                        MATCH (k:IdempotencyKey) WHERE k.at < datetime() - duration('P7D')
                        WITH k LIMIT 100000 DELETE k
                        """).run().block();
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof RetryableException || failure.getCause() instanceof RetryableException;
    }

    private static Refusal conflict(String key) {
        return new Refusal(
                "IDEMPOTENCY_CONFLICT",
                "The idempotencyKey \"%s\" was used before with another input. What was done then stays, this was not done. Send a new key."
                        .formatted(key));
    }

    private static String digest(Object body) {
        try {
            byte[] json = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Request(WorkspaceId workspace, String key, String body) {
        Map<String, Object> parameters() {
            return Map.of("workspace", workspace.key(), "key", key, "body", body);
        }
    }

    private record Remembered(String body, Value answer) {}
}
