package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes in what is known of customers. Later values win, attribute by attribute. */
@Component
public final class CustomerIntake {
    private final EvidenceLog log;

    /** An intake into that log. */
    public CustomerIntake(EvidenceLog log) {
        this.log = log;
    }

    /**
     * Stores what is known of customers, all of it or, with an error, nothing. It is durable when it completes. A row
     * that changes nothing is a duplicate.
     *
     * @param importId the import that brings it, null where there is none
     * @param drafts 50 000 at most
     * @return an error is a {@link io.desirepath.shared.Refusal}, see {@link EvidenceLog}; anything else says that the
     *     database could not be reached, and then sending the same again is safe
     */
    public Mono<Appended> append(WorkspaceId workspace, @Nullable ImportId importId, List<CustomerDraft> drafts) {
        Drafts.rows(drafts.size());
        return Mono.fromCallable(() -> log.customers(workspace, importId, drafts))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
