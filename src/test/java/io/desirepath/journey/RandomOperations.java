package io.desirepath.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations as a careless editor would send them: mostly sensible for the journey at hand, sometimes on elements that
 * are gone, sometimes the same again, sometimes against the rules. The same seed gives the same operations.
 */
public final class RandomOperations {
    private final Random random;
    private final List<StageId> stages = new ArrayList<>();
    private final List<TouchpointId> touchpoints = new ArrayList<>();
    private final List<TransitionId> transitions = new ArrayList<>();
    private int names;

    public RandomOperations(long seed) {
        random = new Random(seed);
    }

    /** The next operation; ids come from those made so far, so deleted elements may be meant. */
    public Operation next() {
        return switch (random.nextInt(14)) {
            case 0 -> new ChangeJourney(setting(name()), setting(text()), setting(window()), setting(unit()));
            case 1, 2 -> new AddStage(newStage(), name(), order(), text() == null ? null : "teal");
            case 3 -> new ChangeStage(stage(), setting(name()), setting(chance() ? "red" : null), setting(goal()));
            case 4 -> new MoveStage(stage(), order());
            case 5 -> random.nextInt(4) == 0 ? new DeleteStage(stage()) : new MoveStage(stage(), order());
            case 6, 7, 8 -> addTouchpoint();
            case 9 -> changeTouchpoint();
            case 10 -> new MoveTouchpoint(touchpoint(), stage(), order(), setting(text()));
            case 11 -> random.nextInt(3) == 0 ? new DeleteTouchpoint(touchpoint()) : changeTouchpoint();
            case 12 -> new AddTransition(newTransition(), touchpoint(), touchpoint());
            default -> random.nextInt(2) == 0 ? new DeleteTransition(transition()) : addTransition();
        };
    }

    /** Between one and {@code most} of them. */
    public List<Operation> some(int most) {
        return Stream.generate(this::next).limit(1 + random.nextInt(most)).toList();
    }

    private AddTouchpoint addTouchpoint() {
        return new AddTouchpoint(newTouchpoint(), stage(), name(), order(), text(), text(), text(), rule(), flags());
    }

    private ChangeTouchpoint changeTouchpoint() {
        return new ChangeTouchpoint(
                touchpoint(),
                setting(name()),
                setting(text()),
                setting(text()),
                setting(text()),
                setting(rule()),
                setting(flags()));
    }

    private AddTransition addTransition() {
        return new AddTransition(newTransition(), touchpoint(), touchpoint());
    }

    private StageId newStage() {
        return again(stages) ? pick(stages) : added(stages, new StageId(uuid()));
    }

    private TouchpointId newTouchpoint() {
        return again(touchpoints) ? pick(touchpoints) : added(touchpoints, new TouchpointId(uuid()));
    }

    private TransitionId newTransition() {
        return again(transitions) ? pick(transitions) : added(transitions, new TransitionId(uuid()));
    }

    private StageId stage() {
        return stages.isEmpty() ? new StageId(uuid()) : pick(stages);
    }

    private TouchpointId touchpoint() {
        return touchpoints.isEmpty() ? new TouchpointId(uuid()) : pick(touchpoints);
    }

    private TransitionId transition() {
        return transitions.isEmpty() ? new TransitionId(uuid()) : pick(transitions);
    }

    private @Nullable TouchpointId goal() {
        return chance() ? touchpoint() : null;
    }

    private String name() {
        return "Name " + (random.nextInt(12) == 0 ? random.nextInt(6) : ++names + 10);
    }

    private @Nullable String text() {
        return chance() ? "text " + random.nextInt(5) + " – тест, żółć" : null;
    }

    private Duration window() {
        return Duration.ofDays(1 + random.nextInt(3650));
    }

    private WalkUnit unit() {
        return chance() ? WalkUnit.CASE : WalkUnit.CUSTOMER;
    }

    private @Nullable Rule rule() {
        return switch (random.nextInt(6)) {
            case 0 ->
                new Rule(
                        RuleMatch.ONE_OF,
                        List.of(name(), name() + "!"),
                        List.of("web"),
                        List.of(new AttributeCondition("device", List.of("mobile", "tablet"))));
            case 1 -> new Rule(RuleMatch.PREFIX, List.of("p" + names++ + "-"), List.of(), List.of());
            case 2 -> new Rule(RuleMatch.REGEX, List.of("[a-c]+" + names++), List.of("web", "app"), List.of());
            default -> null;
        };
    }

    private Set<TouchpointFlag> flags() {
        EnumSet<TouchpointFlag> flags = EnumSet.noneOf(TouchpointFlag.class);
        for (TouchpointFlag flag : TouchpointFlag.values()) {
            if (random.nextInt(flag == TouchpointFlag.GOAL ? 8 : 4) == 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private OrderKey order() {
        return OrderKey.spread(20).get(random.nextInt(20));
    }

    private boolean chance() {
        return random.nextBoolean();
    }

    private boolean again(List<?> made) {
        return !made.isEmpty() && random.nextInt(6) == 0;
    }

    private <T> T pick(List<T> made) {
        return made.get(random.nextInt(made.size()));
    }

    private <T extends @Nullable Object> Setting<T> setting(T value) {
        return random.nextInt(3) == 0 ? Setting.kept() : Setting.to(value);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static <T> T added(List<T> made, T id) {
        made.add(id);
        return id;
    }
}
