package io.desirepath.journey;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where customer and brand meet.
 *
 * @param id its name
 * @param journey the journey it belongs to
 * @param stage the stage of that journey it belongs to
 * @param name its title
 * @param order its place in its stage
 * @param channel where it happens (website, e-mail, store …): the lane it lies in
 * @param customerGoal what the customer wants here
 * @param description free text
 * @param ownRule the rule that was set; null while none was
 * @param flags what it is to a walk, in the order of {@link TouchpointFlag}
 */
public record Touchpoint(
        TouchpointId id,
        JourneyId journey,
        StageId stage,
        String name,
        OrderKey order,
        @Nullable String channel,
        @Nullable String customerGoal,
        @Nullable String description,
        @Nullable Rule ownRule,
        Set<TouchpointFlag> flags) {
    public Touchpoint {
        EnumSet<TouchpointFlag> ordered = EnumSet.noneOf(TouchpointFlag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
    }

    /** Which interactions are its own. A rule that was never set follows the name. */
    public Rule rule() {
        return ownRule != null ? ownRule : Rule.named(name);
    }

    /** Whether it has this flag. */
    public boolean is(TouchpointFlag flag) {
        return flags.contains(flag);
    }

    /** The same touchpoint after a change of its fields. */
    Touchpoint changed(ChangeTouchpoint change) {
        return new Touchpoint(
                id,
                journey,
                stage,
                change.name().or(name),
                order,
                change.channel().or(channel),
                change.customerGoal().or(customerGoal),
                change.description().or(description),
                change.rule().or(ownRule),
                change.flags().or(flags));
    }

    /** The same touchpoint at another place. */
    Touchpoint moved(MoveTouchpoint move) {
        return new Touchpoint(
                id,
                journey,
                move.stage(),
                name,
                move.order(),
                move.channel().or(channel),
                customerGoal,
                description,
                ownRule,
                flags);
    }
}
