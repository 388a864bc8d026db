package io.desirepath.journey.neo4j;

import java.time.Duration;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionContextManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Runs work in one transaction. Where the database asks to begin anew (a deadlock, a lost connection) it does so;
 * within a transaction that somebody else began, that one is theirs to repeat.
 */
@Component("journeyTransactions")
class Transactions {
    private final TransactionalOperator operator;

    Transactions(@Qualifier("reactiveTransactionManager") ReactiveTransactionManager transactions) {
        this.operator = TransactionalOperator.create(transactions);
    }

    /** The work must be harmless to repeat: whether a commit came through is unknown where its answer was lost. */
    <T> Mono<T> run(Mono<T> work) {
        Mono<T> own = work.as(operator::transactional)
                .retryWhen(Retry.backoff(8, Duration.ofMillis(20))
                        .filter(Transactions::isPassing)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
        return TransactionContextManager.currentContext()
                .map(context -> true)
                .onErrorReturn(NoTransactionException.class, false)
                .flatMap(joined -> joined ? work : own);
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof RetryableException || failure.getCause() instanceof RetryableException;
    }
}
