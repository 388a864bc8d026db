package io.desirepath.journey.graphql;

import io.desirepath.journey.Change;
import io.desirepath.journey.Clash;
import io.desirepath.journey.Edit;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyChanges;
import io.desirepath.journey.JourneyDrawing;
import io.desirepath.journey.JourneyEditing;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.format.EditForm;
import io.desirepath.journey.format.ElementIds;
import io.desirepath.journey.format.JourneyDraftForm;
import io.desirepath.journey.format.JourneyFile;
import io.desirepath.journey.format.OperationForm;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.IdempotencyKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Makes, edits and deletes journeys. What is refused comes back among the payload's errors. */
@Controller
class JourneyMutations {
    private final Journeys journeys;
    private final JourneyDrawing drawing;
    private final JourneyEditing editing;
    private final JourneyChanges changes;
    private final IdempotencyKeys keys;

    JourneyMutations(
            Journeys journeys,
            JourneyDrawing drawing,
            JourneyEditing editing,
            JourneyChanges changes,
            IdempotencyKeys keys) {
        this.journeys = journeys;
        this.drawing = drawing;
        this.editing = editing;
        this.changes = changes;
        this.keys = keys;
    }

    /** The answer to a mutation that makes a journey. */
    record JourneyPayload(@Nullable Journey journey, List<Problem> errors) {}

    /** The answer to operations. */
    record EditJourneyPayload(@Nullable Journey journey, List<ShownClash> clashes, List<Problem> errors) {}

    /** The answer to a deletion. */
    record DeleteJourneyPayload(@Nullable String id, List<Problem> errors) {}

    /** A clash as the outside sees it. */
    record ShownClash(
            String id,
            String field,
            @Nullable Object yours,
            @Nullable Object theirs) {
        static ShownClash of(Clash clash) {
            return new ShownClash(
                    clash.element().global().toString(),
                    clash.field(),
                    OperationForm.shown(clash.yours()),
                    OperationForm.shown(clash.theirs()));
        }
    }

    /** What is remembered of making a journey. */
    record Drawn(UUID journey) {}

    /** What is remembered of an edit. */
    record Edited(List<ShownClash> clashes) {
        static Edited of(Change change) {
            return new Edited(change.clashes().stream().map(ShownClash::of).toList());
        }
    }

    /** What is remembered of a deletion. */
    record Deleted(UUID journey) {}

    @MutationMapping
    Mono<JourneyPayload> createJourney(
            @Argument(name = "input") Map<String, Object> input,
            @ContextValue WorkspaceId workspace,
            DataLoader<JourneyId, Journey> request) {
        return draw(input, workspace, request, key -> drawing.draw(workspace, JourneyDraftForm.read(input), key));
    }

    @MutationMapping
    Mono<JourneyPayload> importJourney(
            @Argument(name = "input") Map<String, Object> input,
            @ContextValue WorkspaceId workspace,
            DataLoader<JourneyId, Journey> request) {
        return draw(input, workspace, request, key -> drawing.draw(workspace, JourneyFile.readInput(input), key));
    }

    @MutationMapping
    Mono<EditJourneyPayload> editJourney(
            @Argument(name = "input") Map<String, Object> input,
            @ContextValue WorkspaceId workspace,
            DataLoader<JourneyId, Journey> request) {
        JourneyId journey = journey(input, "journey").orElse(null);
        if (journey == null) {
            return Mono.just(new EditJourneyPayload(
                    null, List.of(), List.of(Journeys.absent().problem())));
        }
        Supplier<Mono<Edited>> work = () -> {
            Edit edit = EditForm.read(input);
            return editing.edit(workspace, journey, edit).map(Edited::of);
        };
        return keys.once(workspace, key(input), input, Edited.class, work)
                .doOnSuccess(done -> changes.announce(workspace, journey))
                .map(done -> new EditJourneyPayload(null, done.clashes(), List.of()))
                .onErrorResume(
                        Refusal.class,
                        refusal -> Mono.just(new EditJourneyPayload(null, List.of(), List.of(refusal.problem()))))
                .flatMap(payload -> journeys.byId(workspace, journey)
                        .doOnNext(now -> RequestJourneys.keep(request, now))
                        .map(now -> new EditJourneyPayload(now, payload.clashes(), payload.errors()))
                        .defaultIfEmpty(payload));
    }

    @MutationMapping
    Mono<DeleteJourneyPayload> deleteJourney(
            @Argument(name = "input") Map<String, Object> input, @ContextValue WorkspaceId workspace) {
        return Mono.justOrEmpty(journey(input, "id"))
                .flatMap(journey -> keys.once(
                                workspace, key(input), input, Deleted.class, () -> delete(workspace, journey))
                        .doOnSuccess(done -> changes.announce(workspace, journey))
                        .map(done -> new DeleteJourneyPayload(journey.global().toString(), List.of())))
                .switchIfEmpty(Mono.error(Journeys::absent))
                .onErrorResume(
                        Refusal.class,
                        refusal -> Mono.just(new DeleteJourneyPayload(null, List.of(refusal.problem()))));
    }

    private Mono<Deleted> delete(WorkspaceId workspace, JourneyId journey) {
        return journeys.delete(workspace, journey)
                .flatMap(was -> was ? Mono.just(new Deleted(journey.value())) : Mono.error(Journeys.absent()));
    }

    private Mono<JourneyPayload> draw(
            Map<String, Object> input, WorkspaceId workspace, DataLoader<JourneyId, Journey> request, Drawer drawer) {
        Supplier<Mono<Drawn>> work = () ->
                drawer.draw(key(input)).map(journey -> new Drawn(journey.id().value()));
        return keys.once(workspace, key(input), input, Drawn.class, work)
                .flatMap(drawn -> journeys.byId(workspace, new JourneyId(drawn.journey())))
                .doOnNext(journey -> RequestJourneys.keep(request, journey))
                .map(journey -> new JourneyPayload(journey, List.of()))
                .defaultIfEmpty(new JourneyPayload(null, List.of()))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(new JourneyPayload(null, List.of(refusal.problem()))));
    }

    private static Optional<JourneyId> journey(Map<String, Object> input, String field) {
        return ElementIds.read("Journey", String.valueOf(input.get(field))).map(JourneyId::new);
    }

    private static @Nullable String key(Map<String, Object> input) {
        return (String) input.get("idempotencyKey");
    }

    /** Makes one journey, whatever it is made of. */
    private interface Drawer {
        Mono<Journey> draw(@Nullable String key);
    }
}
