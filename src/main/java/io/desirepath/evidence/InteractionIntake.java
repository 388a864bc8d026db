package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes interactions in, exactly once whoever sends them how often and through however many instances. Imports commit
 * call by call; interactions recorded live are grouped, so that many small calls share one commit.
 */
@Component
public final class InteractionIntake {
    private final EvidenceLog log;
    private final Map<WorkspaceId, LiveGroups<InteractionDrafts>> live = new ConcurrentHashMap<>();

    /** An intake into that log. */
    public InteractionIntake(EvidenceLog log) {
        this.log = log;
    }

    /**
     * Stores interactions, all of them or, with an error, none. They are durable when it completes.
     *
     * @param importId the import that brings them, null for live ones
     * @return an error is a {@link io.desirepath.shared.Refusal}, see {@link EvidenceLog}; {@code OVERLOADED} where too
     *     many live interactions wait; anything else says that the database could not be reached, and then sending the
     *     same again is safe
     */
    public Mono<Appended> append(WorkspaceId workspace, @Nullable ImportId importId, InteractionDrafts drafts) {
        if (importId == null) {
            return live.computeIfAbsent(workspace, this::groups).append(drafts);
        }
        return Mono.fromCallable(() ->
                        log.interactions(workspace, importId, List.of(drafts)).getFirst())
                .subscribeOn(Schedulers.boundedElastic());
    }

    private LiveGroups<InteractionDrafts> groups(WorkspaceId workspace) {
        return new LiveGroups<>(
                Drafts.MAX_ROWS, call -> call.rows().size(), calls -> log.interactions(workspace, null, calls));
    }
}
