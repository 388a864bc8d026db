package io.desirepath.journey;

import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Draws and edits maps for tests, without evidence that could speak against a rule. */
public final class TestMaps {
    private final Journeys journeys;
    private final WorkspaceId workspace;
    private Change lastDrawing;

    public TestMaps(Journeys journeys, WorkspaceId workspace) {
        this.journeys = journeys;
        this.workspace = workspace;
    }

    /** A small shop: three stages, five touchpoints, four transitions and a goal. */
    public static JourneyDraft shop() {
        return new JourneyDraft(
                "Shop",
                "From the advertisement to the parcel",
                Duration.ofDays(30),
                WalkUnit.CUSTOMER,
                List.of(
                        new StageDraft(
                                "Discover",
                                "teal",
                                List.of(
                                        TouchpointDraft.named("Advertisement", TouchpointFlag.ENTRY),
                                        TouchpointDraft.named("Home page"))),
                        new StageDraft(
                                "Buy",
                                null,
                                List.of(
                                        new TouchpointDraft(
                                                "Basket",
                                                "website",
                                                "Keep what I like",
                                                "With the voucher field",
                                                new Rule(
                                                        RuleMatch.ONE_OF,
                                                        List.of("Basket", "Wish list"),
                                                        List.of("website", "app"),
                                                        List.of(new AttributeCondition("device", List.of("mobile")))),
                                                Set.of(TouchpointFlag.OPTIONAL)),
                                        TouchpointDraft.named("Payment", TouchpointFlag.GOAL))),
                        new StageDraft("Receive", "amber", List.of(TouchpointDraft.named("Delivery")))),
                List.of(
                        new TransitionDraft("Advertisement", "Home page"),
                        new TransitionDraft("Home page", "Basket"),
                        new TransitionDraft("Basket", "Payment"),
                        new TransitionDraft("Payment", "Delivery")));
    }

    public Journey drawShop() {
        DrawingBoard board = DrawingBoard.blank(JourneyId.random());
        List<Operation> operations = shop().operations();
        operations.forEach(board::apply);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        lastDrawing = new Change(board.finish(1, now, now), operations, Set.of(), Set.of(), List.of());
        return journeys.add(workspace, lastDrawing, null).block();
    }

    /** Sends the last drawing once more. */
    public void addAgain() {
        journeys.add(workspace, lastDrawing, null).block();
    }

    public Change edit(Journey seen, List<Operation> operations) {
        return edit(seen.id(), seen.revision(), operations);
    }

    public Change edit(JourneyId journey, int base, List<Operation> operations) {
        Edit edit = new Edit(base, operations, OnClash.MERGE, null);
        return journeys.edit(
                        workspace,
                        journey,
                        base,
                        null,
                        standing -> Mono.fromSupplier(
                                () -> edit.on(standing, Instant.now().truncatedTo(ChronoUnit.MILLIS))))
                .block();
    }

    /** The journey as its log tells it. */
    public Journey replay(Journey journey) {
        DrawingBoard board = DrawingBoard.blank(journey.id());
        List<Revision> log =
                journeys.revisions(workspace, journey.id(), 0).collectList().block();
        for (Revision revision : log) {
            revision.operations().forEach(board::apply);
        }
        return board.finish(log.size(), log.getFirst().at(), log.getLast().at());
    }
}
