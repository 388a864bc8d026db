package io.desirepath.journey;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which interactions belong to a touchpoint: the name must fit, and the channel and the attributes where conditions are
 * given.
 *
 * @param match how the name is compared
 * @param values what it is compared with: one value, or 1 to 250 for {@link RuleMatch#ONE_OF}, without repeats
 * @param channels accepted channels, at most 250; empty accepts all, also interactions without a channel
 * @param attributes conditions that must all hold, at most 20, each attribute once
 */
public record Rule(RuleMatch match, List<String> values, List<String> channels, List<AttributeCondition> attributes) {
    private static final int LONGEST_EXPRESSION = 500;
    private static final int MOST_ATTRIBUTES = 20;

    /**
     * Throws a {@link Refusal} where the rule is not well formed. Whether a regular expression can be compiled is asked
     * by {@link #requireCompilable} when a rule is saved, not each time it is read.
     */
    public Rule {
        values = Limits.values("values", values, 1);
        channels = Limits.values("channels", channels, 0);
        if (match != RuleMatch.ONE_OF && values.size() != 1) {
            throw new Refusal(new Problem(
                    "RULE_NEEDS_ONE_VALUE",
                    "A rule with %s compares with exactly one value; %d are given. Nothing was changed. Give one value, or use ONE_OF."
                            .formatted(match, values.size()),
                    List.of("values")));
        }
        attributes = List.copyOf(attributes);
        requireDistinct(attributes);
    }

    /** The rule of a touchpoint whose rule was never set: the interaction's name equals the touchpoint's. */
    public static Rule named(String name) {
        return new Rule(RuleMatch.EQUALS, List.of(name), List.of(), List.of());
    }

    /**
     * The test on an interaction's name, compiled; its time is linear in the name's length.
     *
     * @throws Refusal with {@code REGEX_INVALID} where the regular expression is none
     */
    public Predicate<String> nameTest() {
        return switch (match) {
            case EQUALS -> values.getFirst()::equals;
            case ONE_OF -> Set.copyOf(values)::contains;
            case PREFIX -> {
                String prefix = values.getFirst();
                yield name -> name.startsWith(prefix);
            }
            case REGEX -> {
                Pattern pattern = compiled(values.getFirst());
                yield pattern::matches;
            }
        };
    }

    /** Throws a {@link Refusal} with {@code REGEX_INVALID} where the rule's regular expression is none. */
    void requireCompilable() {
        if (match == RuleMatch.REGEX) {
            compiled(values.getFirst());
        }
    }

    private static Pattern compiled(String expression) {
        if (expression.length() > LONGEST_EXPRESSION) {
            throw invalid("it is longer than %d characters".formatted(LONGEST_EXPRESSION));
        }
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw invalid(e.getDescription());
        }
    }

    private static Refusal invalid(String why) {
        return new Refusal(new Problem(
                "REGEX_INVALID",
                "This is no regular expression (RE2 syntax, without look-around and back-references): %s. Nothing was changed. Correct it."
                        .formatted(why),
                List.of("values", "0")));
    }

    private static void requireDistinct(List<AttributeCondition> attributes) {
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw new Refusal(new Problem(
                    "TOO_MANY_VALUES",
                    "A rule has at most %d attribute conditions; %d are given. Nothing was changed."
                            .formatted(MOST_ATTRIBUTES, attributes.size()),
                    List.of("attributes")));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < attributes.size(); i++) {
            String attribute = attributes.get(i).attribute();
            if (!seen.add(attribute)) {
                throw new Refusal(new Problem(
                        "REPEATED_VALUE",
                        "The attribute \"%s\" has two conditions. Nothing was changed. Put its values into one."
                                .formatted(attribute),
                        List.of("attributes", String.valueOf(i), "attribute")));
            }
        }
    }
}
