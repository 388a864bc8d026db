package io.desirepath.evidence;

import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Groups a workspace's live interactions into common commits. The first waits for others at most {@link #GATHERING};
 * while a group is being committed the next one gathers. Calls of a group succeed together; where one is refused, each
 * is tried alone, so that nobody is refused for another's sake.
 */
final class LiveGroups {
    /** How long a call waits for others to share its commit: short against a person's patience. */
    static final Duration GATHERING = Duration.ofMillis(20);

    /** Rows that may wait; beyond it the sender is asked to slow down, before memory fills. */
    static final int MAX_WAITING = 4 * Drafts.MAX_ROWS;

    private record Call(InteractionDrafts drafts, Sinks.One<Appended> answer) {}

    private final WorkspaceId workspace;
    private final EvidenceLog log;
    private final Deque<Call> waiting = new ArrayDeque<>();
    private int waitingRows;
    private boolean gathering;

    LiveGroups(WorkspaceId workspace, EvidenceLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    Mono<Appended> append(InteractionDrafts drafts) {
        return Mono.defer(() -> {
            Call call = new Call(drafts, Sinks.one());
            enqueue(call);
            return call.answer().asMono();
        });
    }

    private synchronized void enqueue(Call call) {
        if (waitingRows + call.drafts().rows().size() > MAX_WAITING) {
            throw new Refusal(
                    "OVERLOADED",
                    "More interactions wait to be stored than can be kept waiting. These were not stored."
                            + " Send them again in a second; sending twice is safe.");
        }
        waiting.add(call);
        waitingRows += call.drafts().rows().size();
        if (!gathering) {
            gathering = true;
            Schedulers.boundedElastic().schedule(this::commitGroup, GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void commitGroup() {
        List<Call> group = next();
        try {
            commit(group);
        } finally {
            synchronized (this) {
                gathering = !waiting.isEmpty();
                if (gathering) {
                    // These have gathered during the commit; waiting longer would only delay them.
                    Schedulers.boundedElastic().schedule(this::commitGroup);
                }
            }
        }
    }

    private synchronized List<Call> next() {
        List<Call> group = new ArrayList<>();
        int rows = 0;
        while (!waiting.isEmpty()) {
            rows += waiting.getFirst().drafts().rows().size();
            if (rows > Drafts.MAX_ROWS) {
                break;
            }
            group.add(waiting.removeFirst());
            waitingRows -= group.getLast().drafts().rows().size();
        }
        return group;
    }

    private void commit(List<Call> group) {
        try {
            List<Appended> answers = log.interactions(
                    workspace, null, group.stream().map(Call::drafts).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().tryEmitValue(answers.get(i));
            }
        } catch (Refusal refusal) {
            if (group.size() > 1) {
                group.forEach(call -> commit(List.of(call)));
            } else {
                group.forEach(call -> call.answer().tryEmitError(refusal));
            }
        } catch (RuntimeException failure) {
            group.forEach(call -> call.answer().tryEmitError(failure));
        }
    }
}
