package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes a whole import back, as if it had never been. */
@Component
public final class ImportUndoing {
    private final EvidenceLog log;

    /** Undoes what is in that log. */
    public ImportUndoing(EvidenceLog log) {
        this.log = log;
    }

    /**
     * Takes back an import's interactions, responses and what it said of customers; ids are free again. An import that
     * is still under way is refused its next rows with {@code IMPORT_UNDONE}.
     *
     * @return how many interactions and responses went; 0 where it was undone before
     */
    public Mono<Long> undo(WorkspaceId workspace, ImportId importId) {
        return Mono.fromCallable(() -> log.undo(workspace, importId)).subscribeOn(Schedulers.boundedElastic());
    }
}
