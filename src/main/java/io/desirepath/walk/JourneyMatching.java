package io.desirepath.walk;

import io.desirepath.evidence.Attribute;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.journey.AttributeCondition;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.Touchpoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles a journey's rules for the evidence of its workspace: words become codes. */
public final class JourneyMatching {
    private JourneyMatching() {}

    /**
     * The rules of all touchpoints, numbered as {@link Journey#touchpoints()} has them: in stage order. Costs each rule
     * one look at each interaction name.
     */
    public static Matching of(Projection projection, Journey journey) {
        return of(
                projection, journey.touchpoints().stream().map(Touchpoint::rule).toList());
    }

    /** These rules, in the order in which they take an interaction. */
    static Matching of(Projection projection, List<Rule> rules) {
        return new Matching(
                projection.places().size(),
                rules.stream().map(rule -> compiled(projection, rule)).toList());
    }

    private static Matching.Rule compiled(Projection projection, Rule rule) {
        Dictionaries dictionaries = projection.dictionaries();
        List<Matching.Condition> conditions = new ArrayList<>();
        for (AttributeCondition condition : rule.attributes()) {
            Matching.Condition compiled = compiled(dictionaries.attributes(), condition);
            if (compiled == null) {
                return new Matching.Rule(new BitSet(), List.of());
            }
            conditions.add(compiled);
        }
        return new Matching.Rule(places(projection.places(), dictionaries, rule), conditions);
    }

    private static BitSet places(Places places, Dictionaries dictionaries, Rule rule) {
        BitSet names = names(dictionaries.subjects(), rule.nameTest());
        BitSet accepted = new BitSet();
        for (int place = 0; place < places.size(); place++) {
            if (names.get(places.name(place)) && acceptsChannel(rule, dictionaries, places.channel(place))) {
                accepted.set(place);
            }
        }
        return accepted;
    }

    private static boolean acceptsChannel(Rule rule, Dictionaries dictionaries, int channel) {
        return rule.channels().isEmpty()
                || (channel != Places.NO_CHANNEL
                        && rule.channels().contains(dictionaries.channels().get(channel)));
    }

    /** The codes of the touchpoint subjects whose names pass the test. */
    static BitSet names(List<Subject> subjects, Predicate<String> test) {
        BitSet accepted = new BitSet();
        for (int code = 0; code < subjects.size(); code++) {
            Subject subject = subjects.get(code);
            if (subject.kind() == SubjectKind.TOUCHPOINT && test.test(subject.name())) {
                accepted.set(code);
            }
        }
        return accepted;
    }

    /** Null where no interaction can meet the condition. */
    private static Matching.@Nullable Condition compiled(List<Attribute> attributes, AttributeCondition condition) {
        for (int attribute = 0; attribute < attributes.size(); attribute++) {
            if (attributes.get(attribute).name().equals(condition.attribute())) {
                BitSet codes = codes(attributes.get(attribute).values(), condition.in());
                return codes.isEmpty() ? null : new Matching.Condition(attribute, codes);
            }
        }
        return null;
    }

    /** Codes as columns have them: from 1, since 0 is none. */
    private static BitSet codes(List<String> values, List<String> accepted) {
        BitSet codes = new BitSet();
        for (int value = 0; value < values.size(); value++) {
            if (accepted.contains(values.get(value))) {
                codes.set(value + 1);
            }
        }
        return codes;
    }
}
