package io.desirepath.journey;

import java.util.List;

/**
 * Interactions that the rules of two touchpoints accept. They count for the first.
 *
 * @param touchpoints the two in stage order; only the other one where the rule asked about is not on the map yet
 * @param found the interaction names concerned, most frequent first
 */
public record RuleOverlap(List<Touchpoint> touchpoints, List<Name> found) {
    public RuleOverlap {
        touchpoints = List.copyOf(touchpoints);
        found = List.copyOf(found);
    }

    /** The interaction names concerned, most frequent first. */
    public List<String> names() {
        return found.stream().map(Name::name).toList();
    }

    /** How many interactions are concerned. */
    public long interactions() {
        return found.stream().mapToLong(Name::interactions).sum();
    }

    /**
     * An interaction name that both rules accept.
     *
     * @param name the name
     * @param interactions how many interactions of this name both accept
     */
    public record Name(String name, long interactions) {}
}
