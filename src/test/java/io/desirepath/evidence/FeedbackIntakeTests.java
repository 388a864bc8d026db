package io.desirepath.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.neo4j.SurveysInMemory;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class FeedbackIntakeTests {
    /** Stores nothing before it is freed, as if another instance held the lock. */
    private static final class HeldLog implements EvidenceLog {
        final CountDownLatch free = new CountDownLatch(1);
        final List<Integer> commits = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Appended> feedback(WorkspaceId w, @Nullable ImportId i, List<List<ScaledFeedback>> calls) {
            try {
                free.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            commits.add(calls.size());
            return calls.stream()
                    .map(call -> new Appended(commits.size(), call.size(), new BitSet()))
                    .toList();
        }

        @Override
        public List<Appended> interactions(WorkspaceId w, @Nullable ImportId i, List<InteractionDrafts> calls) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Appended customers(WorkspaceId w, @Nullable ImportId i, List<CustomerDraft> customers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long undo(WorkspaceId workspace, ImportId importId) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void leavesThreadsToOthersHoweverManyResponsesWait() {
        HeldLog log = new HeldLog();
        FeedbackIntake intake = new FeedbackIntake(log, new SurveysInMemory());
        int calls = 2 * Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;
        List<CompletableFuture<Appended>> answers = IntStream.range(0, calls)
                .mapToObj(number -> intake.append(WorkspaceId.MAIN, null, List.of(response(number)))
                        .toFuture())
                .toList();
        try {
            for (int other = 0; other < 5; other++) {
                assertThat(Mono.fromCallable(() -> "answered")
                                .subscribeOn(Schedulers.boundedElastic())
                                .toFuture())
                        .succeedsWithin(Duration.ofSeconds(10));
            }
        } finally {
            log.free.countDown();
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().accepted()).isEqualTo(1));
        assertThat(log.commits).hasSizeLessThan(calls);
        assertThat(log.commits.stream().mapToInt(Integer::intValue).sum()).isEqualTo(calls);
    }

    private static FeedbackDraft response(int number) {
        return new FeedbackDraft(
                "f" + number,
                "anna",
                Instant.parse("2026-05-01T12:00:00Z"),
                SubjectKind.TOUCHPOINT,
                "Checkout",
                Metric.CSAT,
                null,
                5,
                null,
                null);
    }
}
