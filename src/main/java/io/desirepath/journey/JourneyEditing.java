package io.desirepath.journey;

import io.desirepath.shared.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Applies edits to journeys. Each edit is merged, field by field, with those that came since the revision its author
 * saw: the last writer wins, and learns what the others had written.
 */
@Component
public class JourneyEditing {
    private final Journeys journeys;
    private final VocabularyCheck vocabulary;

    JourneyEditing(Journeys journeys, VocabularyCheck vocabulary) {
        this.journeys = journeys;
        this.vocabulary = vocabulary;
    }

    /**
     * Applies an edit, all of it or nothing.
     *
     * @return what was done; fails with a {@link io.desirepath.shared.Refusal} whose path names the operation and the
     *     field, or with {@code NOT_FOUND} where the workspace has no such journey
     */
    public Mono<Change> edit(WorkspaceId workspace, JourneyId journey, Edit edit) {
        return journeys.edit(
                workspace,
                journey,
                edit.baseRevision(),
                edit.key(),
                standing -> Mono.fromSupplier(
                                () -> edit.on(standing, Instant.now().truncatedTo(ChronoUnit.MILLIS)))
                        .flatMap(change -> vocabulary.pass(workspace, change)));
    }
}
