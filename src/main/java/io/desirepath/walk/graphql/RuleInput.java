package io.desirepath.walk.graphql;

import io.desirepath.journey.AttributeCondition;
import io.desirepath.journey.Rule;
import io.desirepath.journey.RuleMatch;
import io.desirepath.shared.Refusal;
import java.util.List;

/**
 * A rule as a question brings it, not judged yet.
 *
 * @param match how names are compared
 * @param values with what
 * @param channels accepted channels
 * @param attributes conditions on attributes
 */
record RuleInput(RuleMatch match, List<String> values, List<String> channels, List<Condition> attributes) {
    /**
     * A condition on an attribute.
     *
     * @param attribute its name
     * @param in accepted values
     */
    record Condition(String attribute, List<String> in) {}

    /** The rule; a {@link Refusal} where it is not well formed. */
    Rule rule() {
        try {
            Rule rule = new Rule(
                    match,
                    values,
                    channels,
                    attributes.stream()
                            .map(each -> new AttributeCondition(each.attribute, each.in))
                            .toList());
            rule.nameTest();
            return rule;
        } catch (Refusal refusal) {
            throw refusal.under("rule");
        }
    }
}
