package io.desirepath.sample;

import io.desirepath.evidence.ImportId;
import io.desirepath.journey.AddStage;
import io.desirepath.journey.AddTouchpoint;
import io.desirepath.journey.AddTransition;
import io.desirepath.journey.ChangeJourney;
import io.desirepath.journey.ChangeStage;
import io.desirepath.journey.Operation;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.RuleMatch;
import io.desirepath.journey.Setting;
import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.TransitionId;
import io.desirepath.journey.WalkUnit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The generated shop's map, as operations that draw it. The ids of one run's elements are the same every time. */
final class SampleJourney {
    /** Its title, and the subject of feedback about the whole journey. */
    static final String NAME = "Online shop (generated sample)";

    static final String DESCRIPTION =
            "A shop that does not exist, from discovery to post-purchase. Its customers, their interactions and all they"
                    + " say were made by Desirepath's sample generator. Look for what is broken: some of it was broken on"
                    + " purpose.";

    /** Long enough for the parcel, the review and the return. */
    static final Duration WINDOW = Duration.ofDays(60);

    private final ImportId run;

    SampleJourney(ImportId run) {
        this.run = run;
    }

    /** The stage's id in this run. */
    StageId stage(ShopStage stage) {
        return new StageId(id("stage", stage.name()));
    }

    private TouchpointId touchpoint(ShopTouchpoint touchpoint) {
        return new TouchpointId(id("touchpoint", touchpoint.name()));
    }

    /** What draws the map on an empty board. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        operations.add(new ChangeJourney(
                Setting.to(NAME), Setting.to(DESCRIPTION), Setting.to(WINDOW), Setting.to(WalkUnit.CUSTOMER)));
        Iterator<OrderKey> orders = OrderKey.spread(ShopStage.values().length).iterator();
        for (ShopStage stage : ShopStage.values()) {
            draw(stage, orders.next(), operations);
        }
        for (ShopStep step : ShopPaths.STEPS) {
            if (step.planned()) {
                operations.add(new AddTransition(
                        new TransitionId(id("transition", step.from() + " " + step.to())),
                        touchpoint(step.from()),
                        touchpoint(step.to())));
            }
        }
        return operations;
    }

    private void draw(ShopStage stage, OrderKey order, List<Operation> operations) {
        operations.add(new AddStage(stage(stage), stage.title(), order, stage.color()));
        Iterator<OrderKey> orders = OrderKey.spread(stage.touchpoints().size()).iterator();
        for (ShopTouchpoint touchpoint : stage.touchpoints()) {
            operations.add(new AddTouchpoint(
                    touchpoint(touchpoint),
                    stage(stage),
                    touchpoint.title(),
                    orders.next(),
                    touchpoint.channel(),
                    touchpoint.customerGoal(),
                    touchpoint.description(),
                    rule(touchpoint),
                    flags(touchpoint)));
        }
        stage.milestone()
                .ifPresent(milestone -> operations.add(new ChangeStage(
                        stage(stage), Setting.kept(), Setting.kept(), Setting.to(touchpoint(milestone)))));
    }

    private static Rule rule(ShopTouchpoint touchpoint) {
        return switch (touchpoint.matching()) {
            case ShopMatching.OwnName own -> Rule.named(touchpoint.title());
            case ShopMatching.OnChannel shared ->
                new Rule(RuleMatch.EQUALS, List.of(shared.name()), List.of(touchpoint.channel()), List.of());
            case ShopMatching.AnyOf several -> new Rule(RuleMatch.ONE_OF, several.names(), List.of(), List.of());
            case ShopMatching.Prefixed alike ->
                new Rule(RuleMatch.PREFIX, List.of(alike.prefix()), List.of(), List.of());
        };
    }

    private static Set<TouchpointFlag> flags(ShopTouchpoint touchpoint) {
        return switch (touchpoint.role()) {
            case ORDINARY -> Set.of();
            case ENTRY -> Set.of(TouchpointFlag.ENTRY);
            case GOAL -> Set.of(TouchpointFlag.GOAL);
            case EXIT -> Set.of(TouchpointFlag.EXIT);
            case OPTIONAL -> Set.of(TouchpointFlag.OPTIONAL);
            case RETENTION -> Set.of(TouchpointFlag.RETENTION);
        };
    }

    private UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes((run + " " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
