package io.desirepath.analysis;

import io.desirepath.walk.FeedbackColumns;
import io.desirepath.walk.InteractionColumns;
import io.desirepath.walk.Layers;
import io.desirepath.walk.Segment;
import io.desirepath.walk.Segments;
import io.desirepath.walk.WalkCondition;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose feedback a question is about. A respondent is in a segment who has any interaction, up to the as-of instant,
 * that is as the segment wants an entry to be; of those without interactions only customers' attributes speak. So
 * feedback counts where there are no walks.
 */
final class Respondents {
    private final Plan plan;
    private final WalkCondition condition;

    private Respondents(Plan plan) {
        this.plan = plan;
        condition = plan.selection.condition();
    }

    /** Numbers of the customers asked for who gave the feedback of a part; null for all. */
    static @Nullable BitSet asked(Plan plan, Layers.Part<FeedbackColumns> part) {
        if (plan.question.where().equals(new Segment.All(List.of()))) {
            return null;
        }
        return new Respondents(plan).found(List.of(part));
    }

    /** Of the customers asked for who gave feedback, those of each group. */
    static List<BitSet> byGroup(
            Plan plan, WalkValue.OfCustomer value, int[] groupOf, int groups, WalkValue.@Nullable Group within) {
        List<BitSet> byGroup = Stream.generate(BitSet::new).limit(groups).toList();
        new Respondents(plan)
                .found().stream()
                        .filter(customer -> within == null || within.holds(customer))
                        .forEach(customer ->
                                byGroup.get(groupOf[value.code(customer)]).set(customer));
        return byGroup;
    }

    /** How many of the customers asked for who gave feedback have each code. */
    static long[] frequencies(Plan plan, WalkValue.OfCustomer value, int codes, WalkValue.@Nullable Group within) {
        long[] byCode = new long[codes];
        new Respondents(plan)
                .found().stream()
                        .filter(customer -> within == null || within.holds(customer))
                        .forEach(customer -> byCode[value.code(customer)]++);
        return byCode;
    }

    private BitSet found() {
        return found(plan.projection.feedback().parts(1));
    }

    private BitSet found(List<Layers.Part<FeedbackColumns>> parts) {
        BitSet found = new BitSet();
        for (Layers.Part<FeedbackColumns> part : parts) {
            Segments<FeedbackColumns> segments = part.segments();
            for (int i = part.from(); i < part.to(); i++) {
                int customer = segments.customer(i);
                if (segments.end(i) > segments.start(i) && isAsked(customer)) {
                    found.set(customer);
                }
            }
        }
        return found;
    }

    private boolean isAsked(int customer) {
        if (condition.isOfCustomers()) {
            return condition.mayHold(customer);
        }
        Segments<InteractionColumns> segments = plan.projection.interactions().holding(customer);
        int i = segments.indexOf(customer);
        if (i < 0 || segments.start(i) == segments.end(i)) {
            return holdsWithoutInteractions(condition, customer);
        }
        InteractionColumns columns = segments.columns();
        if (columns.atMillis(segments.start(i)) > plan.rules.asOfMillis()) {
            return holdsWithoutInteractions(condition, customer);
        }
        for (int row = segments.start(i); row < segments.end(i); row++) {
            if (columns.atMillis(row) > plan.rules.asOfMillis()) {
                return false;
            }
            if (condition.holds(columns, row, customer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsWithoutInteractions(WalkCondition condition, int customer) {
        return switch (condition) {
            case WalkCondition.PlaceIn place -> false;
            case WalkCondition.AttributeIn attribute -> false;
            case WalkCondition.CustomerAttributeIn(var column, BitSet codes) ->
                codes.get(customer < column.size() ? column.code(customer) : 0);
            case WalkCondition.All(List<WalkCondition> all) ->
                all.stream().allMatch(each -> holdsWithoutInteractions(each, customer));
            case WalkCondition.Any(List<WalkCondition> any) ->
                any.stream().anyMatch(each -> holdsWithoutInteractions(each, customer));
            case WalkCondition.Not(WalkCondition denied) -> !holdsWithoutInteractions(denied, customer);
        };
    }
}
