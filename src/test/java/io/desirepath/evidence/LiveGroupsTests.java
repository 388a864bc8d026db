package io.desirepath.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class LiveGroupsTests {
    /** Remembers the sizes of commits; refuses calls that hold the name "refused". */
    private static class Log implements EvidenceLog {
        final List<Integer> commits = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Appended> interactions(
                WorkspaceId workspace, @Nullable ImportId importId, List<InteractionDrafts> calls) {
            for (InteractionDrafts call : calls) {
                if (call.rows().stream().anyMatch(row -> row.name().equals("refused"))) {
                    throw new Refusal("TOO_MANY_NAMES", "No more");
                }
            }
            commits.add(calls.size());
            return calls.stream()
                    .map(call -> new Appended(commits.size(), call.rows().size(), new BitSet()))
                    .toList();
        }

        @Override
        public List<Appended> feedback(WorkspaceId w, @Nullable ImportId i, List<List<ScaledFeedback>> calls) {
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

    private static LiveGroups<InteractionDrafts> groups(EvidenceLog log) {
        return new LiveGroups<>(
                Drafts.MAX_ROWS, call -> call.rows().size(), calls -> log.interactions(WorkspaceId.MAIN, null, calls));
    }

    @Test
    void commitsTogetherWhatComesTogether() {
        Log log = new Log();
        LiveGroups<InteractionDrafts> groups = groups(log);
        List<Appended> answers = Flux.range(0, 100)
                .flatMap(number -> groups.append(DraftInteractions.numbered(number, number + 1)), 100)
                .collectList()
                .block();
        assertThat(answers).hasSize(100).allMatch(answer -> answer.accepted() == 1);
        assertThat(log.commits).hasSizeLessThan(20);
        assertThat(log.commits.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    @Test
    void refusesNobodyForAnothersSake() {
        Log log = new Log();
        LiveGroups<InteractionDrafts> groups = groups(log);
        InteractionDrafts refused =
                new InteractionDrafts(List.of("plan"), List.of(DraftInteractions.draft("r", "refused", "gold")));
        CompletableFuture<Appended> good =
                groups.append(DraftInteractions.numbered(0, 3)).toFuture();
        CompletableFuture<Appended> bad = groups.append(refused).toFuture();
        CompletableFuture<Appended> alsoGood =
                groups.append(DraftInteractions.numbered(3, 5)).toFuture();
        assertThat(good.join().accepted()).isEqualTo(3);
        assertThat(alsoGood.join().accepted()).isEqualTo(2);
        assertThatThrownBy(bad::join).hasCauseInstanceOf(Refusal.class);
    }

    @Test
    void tellsEveryoneOfAFailureAndGoesOn() {
        Log log = new Log() {
            @Override
            public List<Appended> interactions(
                    WorkspaceId workspace, @Nullable ImportId importId, List<InteractionDrafts> calls) {
                if (commits.isEmpty()) {
                    commits.add(0);
                    throw new IllegalStateException("The database is away");
                }
                return super.interactions(workspace, importId, calls);
            }
        };
        LiveGroups<InteractionDrafts> groups = groups(log);
        assertThatThrownBy(() -> groups.append(DraftInteractions.numbered(0, 1)).block())
                .hasMessage("The database is away");
        assertThat(groups.append(DraftInteractions.numbered(0, 1)).block().accepted())
                .isEqualTo(1);
    }

    @Test
    void tellsEveryoneEvenOfAnError() {
        Log log = new Log() {
            @Override
            public List<Appended> interactions(
                    WorkspaceId workspace, @Nullable ImportId importId, List<InteractionDrafts> calls) {
                throw new OutOfMemoryError("No more");
            }
        };
        LiveGroups<InteractionDrafts> groups = groups(log);
        CompletableFuture<Appended> one =
                groups.append(DraftInteractions.numbered(0, 1)).toFuture();
        CompletableFuture<Appended> other =
                groups.append(DraftInteractions.numbered(1, 2)).toFuture();
        assertThat(List.of(one, other))
                .allSatisfy(call -> assertThat(call)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(OutOfMemoryError.class));
    }

    @Test
    void asksToSlowDownBeforeMemoryFills() {
        CountDownLatch free = new CountDownLatch(1);
        Log log = new Log() {
            @Override
            public List<Appended> interactions(
                    WorkspaceId workspace, @Nullable ImportId importId, List<InteractionDrafts> calls) {
                try {
                    free.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.interactions(workspace, importId, calls);
            }
        };
        LiveGroups<InteractionDrafts> groups = groups(log);
        InteractionDraft row = DraftInteractions.numbered(1);
        InteractionDrafts large = new InteractionDrafts(List.of("plan"), Collections.nCopies(Drafts.MAX_ROWS, row));
        List<CompletableFuture<Appended>> taken = new ArrayList<>();
        IntStream.range(0, 4).forEach(number -> taken.add(groups.append(large).toFuture()));
        CompletableFuture<Appended> last = IntStream.range(0, 2)
                .mapToObj(number -> groups.append(large).toFuture())
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThatThrownBy(last::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("OVERLOADED");
        free.countDown();
        assertThat(taken).allMatch(call -> call.join().accepted() == Drafts.MAX_ROWS);
    }
}
