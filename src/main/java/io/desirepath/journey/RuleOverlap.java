package io.desirepath.journey;

import java.util.List;

/**
 * Interactions that the rules of two touchpoints accept. They count for the first.
 *
 * @param first the touchpoint that comes first in stage order
 * @param second the other
 * @param names the interaction names concerned, most frequent first
 */
public record RuleOverlap(Touchpoint first, Touchpoint second, List<Name> names) {
    public RuleOverlap {
        names = List.copyOf(names);
    }

    /** How many interactions are concerned. */
    public long interactions() {
        return names.stream().mapToLong(Name::interactions).sum();
    }

    /**
     * An interaction name that both rules accept.
     *
     * @param name the name
     * @param interactions how many interactions of this name both accept
     */
    public record Name(String name, long interactions) {}
}
