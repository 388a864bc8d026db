package io.desirepath.journey;

import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds two rules that certainly accept the same interactions, from the rules alone: their names (equal, one of,
 * prefix) meet, a channel satisfies both, and the conditions on attributes of one imply or meet those of the other.
 * What regular expressions accept is left to {@link RuleOverlaps}.
 */
final class LiteralOverlap {
    private record Name(String text, boolean prefix, Touchpoint touchpoint) {}

    private final NavigableMap<String, List<Name>> names = new TreeMap<>();
    private final NavigableSet<Integer> prefixLengths = new TreeSet<>();

    private LiteralOverlap(Collection<Touchpoint> touchpoints) {
        for (Touchpoint touchpoint : touchpoints) {
            for (Name name : names(touchpoint)) {
                names.computeIfAbsent(name.text, text -> new ArrayList<>(1)).add(name);
                if (name.prefix) {
                    prefixLengths.add(name.text.length());
                }
            }
        }
    }

    /**
     * Throws a {@link Refusal} with {@code RULE_OVERLAP} that names both touchpoints, where one of {@code changed}
     * overlaps another of a journey's touchpoints.
     */
    static void refuse(Collection<Touchpoint> all, Collection<Touchpoint> changed) {
        if (changed.isEmpty()) {
            return;
        }
        LiteralOverlap index = new LiteralOverlap(all);
        changed.forEach(index::refuse);
    }

    private void refuse(Touchpoint changed) {
        for (Name name : names(changed)) {
            for (Name other : meeting(name)) {
                if (!other.touchpoint.id().equals(changed.id()) && restMeets(changed.rule(), other.touchpoint.rule())) {
                    throw new Refusal(
                            "RULE_OVERLAP",
                            "The touchpoints \"%s\" and \"%s\" would both take interactions named \"%s\". Nothing was changed. Give one of them another rule, such as its own channel."
                                    .formatted(
                                            changed.name(),
                                            other.touchpoint.name(),
                                            name.prefix ? other.text : name.text));
                }
            }
        }
    }

    private static List<Name> names(Touchpoint touchpoint) {
        Rule rule = touchpoint.rule();
        if (rule.match() == RuleMatch.REGEX) {
            return List.of();
        }
        boolean prefix = rule.match() == RuleMatch.PREFIX;
        return rule.values().stream()
                .map(value -> new Name(value, prefix, touchpoint))
                .toList();
    }

    /** All names that have an interaction's name in common with this one. */
    private List<Name> meeting(Name name) {
        List<Name> found = new ArrayList<>();
        if (name.prefix) {
            for (List<Name> longer : names.tailMap(name.text, true).values()) {
                if (!longer.getFirst().text.startsWith(name.text)) {
                    break;
                }
                found.addAll(longer);
            }
        } else {
            found.addAll(names.getOrDefault(name.text, List.of()));
        }
        for (int length : prefixLengths.headSet(name.text.length(), false)) {
            for (Name shorter : names.getOrDefault(name.text.substring(0, length), List.of())) {
                if (shorter.prefix) {
                    found.add(shorter);
                }
            }
        }
        return found;
    }

    private static boolean restMeets(Rule a, Rule b) {
        boolean channels =
                a.channels().isEmpty() || b.channels().isEmpty() || !Collections.disjoint(a.channels(), b.channels());
        return channels && attributesMeet(a.attributes(), b.attributes());
    }

    /** Conditions on different attributes may or may not hold together: only the evidence can tell. */
    private static boolean attributesMeet(List<AttributeCondition> a, List<AttributeCondition> b) {
        Set<String> ofA = attributes(a);
        Set<String> ofB = attributes(b);
        if (!ofA.containsAll(ofB) && !ofB.containsAll(ofA)) {
            return false;
        }
        return a.stream()
                .allMatch(mine -> b.stream()
                        .filter(theirs -> theirs.attribute().equals(mine.attribute()))
                        .allMatch(theirs -> !Collections.disjoint(theirs.in(), mine.in())));
    }

    private static Set<String> attributes(List<AttributeCondition> conditions) {
        Set<String> names = new HashSet<>();
        conditions.forEach(condition -> names.add(condition.attribute()));
        return names;
    }
}
