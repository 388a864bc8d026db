package io.desirepath.evidence;

import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Groups what comes in live for a workspace into common commits. The first call waits for others at most
 * {@link #GATHERING}; while a group is being committed the next one gathers, so that however many wait only one thread
 * does. Calls of a group succeed together; where one is refused, each is tried alone, so that nobody is refused for
 * another's sake.
 *
 * @param <C> a call: some rows of evidence
 */
final class LiveGroups<C> {
    /** How long a call waits for others to share its commit: short against a person's patience. */
    static final Duration GATHERING = Duration.ofMillis(20);

    /** So many full groups may wait; beyond it the sender is asked to slow down, before memory fills. */
    static final int MAX_WAITING_GROUPS = 4;

    /** Of their own: a commit may wait for another instance's, and nothing else should wait behind it. */
    private static final Scheduler COMMITS =
            Schedulers.newBoundedElastic(8, Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, "live-commits", 60, true);

    private record Call<C>(C rows, int count, Sinks.One<Appended> answer) {}

    private final int most;
    private final ToIntFunction<C> count;
    private final Function<List<C>, List<Appended>> log;
    private final Deque<Call<C>> waiting = new ArrayDeque<>();
    private int waitingRows;
    private boolean gathering;

    /**
     * Groups of nothing yet.
     *
     * @param most rows of several calls in a group; a call with more is one of its own
     * @param count the rows of a call
     * @param log commits calls, all or none, and answers each
     */
    LiveGroups(int most, ToIntFunction<C> count, Function<List<C>, List<Appended>> log) {
        this.most = most;
        this.count = count;
        this.log = log;
    }

    Mono<Appended> append(C rows) {
        return Mono.defer(() -> {
            Call<C> call = new Call<>(rows, count.applyAsInt(rows), Sinks.one());
            enqueue(call);
            return call.answer().asMono();
        });
    }

    private synchronized void enqueue(Call<C> call) {
        if (!waiting.isEmpty() && waitingRows + call.count() > MAX_WAITING_GROUPS * most) {
            throw new Refusal(
                    "OVERLOADED",
                    "More waits to be stored than can be kept waiting. Nothing of this was stored."
                            + " Send it again in a second; sending twice is safe.");
        }
        waiting.add(call);
        waitingRows += call.count();
        if (!gathering) {
            gathering = true;
            COMMITS.schedule(this::commitGroup, GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void commitGroup() {
        List<Call<C>> group = next();
        try {
            commit(group);
        } finally {
            synchronized (this) {
                gathering = !waiting.isEmpty();
                if (gathering) {
                    // These have gathered during the commit; waiting longer would only delay them.
                    COMMITS.schedule(this::commitGroup);
                }
            }
        }
    }

    private synchronized List<Call<C>> next() {
        List<Call<C>> group = new ArrayList<>();
        int rows = 0;
        while (!waiting.isEmpty()
                && (group.isEmpty() || rows + waiting.getFirst().count() <= most)) {
            Call<C> call = waiting.removeFirst();
            group.add(call);
            rows += call.count();
        }
        waitingRows -= rows;
        return group;
    }

    private void commit(List<Call<C>> group) {
        try {
            List<Appended> answers = log.apply(group.stream().map(Call::rows).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().tryEmitValue(answers.get(i));
            }
        } catch (Refusal refusal) {
            if (group.size() > 1) {
                group.forEach(call -> commit(List.of(call)));
            } else {
                group.forEach(call -> call.answer().tryEmitError(refusal));
            }
        } catch (RuntimeException | Error failure) {
            // An error as well: whoever called must learn it, and the groups behind go on.
            group.forEach(call -> call.answer().tryEmitError(failure));
        }
    }
}
