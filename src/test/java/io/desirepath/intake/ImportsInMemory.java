package io.desirepath.intake;

import io.desirepath.evidence.ImportId;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What runs write down of their imports; it cannot be asked. */
final class ImportsInMemory implements Imports {
    final List<Import> finished = Collections.synchronizedList(new ArrayList<>());
    final List<Reject> kept = Collections.synchronizedList(new ArrayList<>());
    volatile boolean refusesToFinish;
    volatile boolean refusesToKeep;

    @Override
    public Mono<Void> begin(WorkspaceId workspace, Import begun) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> progress(WorkspaceId workspace, Import now) {
        return Mono.empty();
    }

    @Override
    public Mono<Import> finish(WorkspaceId workspace, Import ended) {
        if (refusesToFinish) {
            return Mono.error(new Refusal("KEYS_MISMATCH", "Not now"));
        }
        finished.add(ended);
        return Mono.just(ended);
    }

    @Override
    public Mono<Void> keep(WorkspaceId workspace, ImportId id, List<Reject> rejects) {
        return refusesToKeep
                ? Mono.error(new Refusal("KEYS_MISMATCH", "Not now"))
                : Mono.fromRunnable(() -> kept.addAll(rejects));
    }

    @Override
    public Mono<Import> byId(WorkspaceId workspace, ImportId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Flux<Import> beyond(WorkspaceId workspace, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Long> count(WorkspaceId workspace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Flux<Reject> rejects(WorkspaceId workspace, ImportId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Import> markUndone(WorkspaceId workspace, ImportId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Long> stopAbandoned(Duration silent) {
        throw new UnsupportedOperationException();
    }
}
