package io.desirepath.journey;

import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes new journeys, each in one go: the whole map or nothing. */
@Component
public class JourneyDrawing {
    private final Journeys journeys;
    private final VocabularyCheck vocabulary;

    JourneyDrawing(Journeys journeys, VocabularyCheck vocabulary) {
        this.journeys = journeys;
        this.vocabulary = vocabulary;
    }

    /**
     * Makes a journey of a draft.
     *
     * @param key the idempotency key it came with
     * @return the journey; fails with a {@link Refusal} whose path names what is wrong in the draft
     */
    public Mono<Journey> draw(WorkspaceId workspace, JourneyDraft draft, @Nullable String key) {
        return Mono.defer(() -> draw(workspace, draft.operations(), key));
    }

    /**
     * Makes a journey by applying operations to an empty one.
     *
     * @param operations as many as a journey can hold; the first sets the journey's own fields
     * @param key the idempotency key it came with
     * @return the journey; fails with a {@link Refusal} where the operations cannot be applied
     */
    public Mono<Journey> draw(WorkspaceId workspace, List<Operation> operations, @Nullable String key) {
        return Mono.fromSupplier(() -> drawn(operations))
                .flatMap(drawing -> vocabulary.pass(workspace, drawing))
                .flatMap(drawing -> journeys.add(workspace, drawing, key));
    }

    private static Change drawn(List<Operation> operations) {
        DrawingBoard board = DrawingBoard.blank(JourneyId.random());
        operations.forEach(board::apply);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Change(
                board.finish(1, now, now),
                operations,
                board.removed(),
                board.ruled().stream().map(Touchpoint::id).collect(Collectors.toSet()),
                List.of());
    }
}
