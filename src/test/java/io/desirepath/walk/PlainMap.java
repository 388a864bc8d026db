package io.desirepath.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map and a question written down plainly. Sets of touchpoints hold their numbers.
 *
 * @param planned pairs of touchpoints
 */
public record PlainMap(
        List<PlainTouchpoint> touchpoints,
        Set<Integer> entries,
        Set<Integer> goals,
        Set<Integer> exits,
        Set<Integer> endings,
        Set<Integer> removals,
        Set<List<Integer>> planned,
        boolean byCase,
        long window,
        long asOf) {

    /**
     * A touchpoint.
     *
     * @param channels accepted, empty for all
     * @param attributes accepted values by attribute, all of which must be met
     */
    public record PlainTouchpoint(
            int stage, Set<String> names, Set<String> channels, Map<String, Set<String>> attributes) {
        boolean accepts(PlainInteraction interaction) {
            return names.contains(interaction.name())
                    && (channels.isEmpty() || channels.contains(String.valueOf(interaction.channel())))
                    && attributes.entrySet().stream()
                            .allMatch(condition -> condition
                                    .getValue()
                                    .contains(String.valueOf(
                                            interaction.attributes().get(condition.getKey()))));
        }
    }

    /** The first touchpoint that accepts it, null where none does. */
    public @Nullable Integer touchpointOf(PlainInteraction interaction) {
        for (int touchpoint = 0; touchpoint < touchpoints.size(); touchpoint++) {
            if (touchpoints.get(touchpoint).accepts(interaction)) {
                return touchpoint;
            }
        }
        return null;
    }

    /** How many stages there are. */
    public int stages() {
        return touchpoints.stream().mapToInt(PlainTouchpoint::stage).max().orElse(-1) + 1;
    }

    /** The same with another instant. */
    public PlainMap asOf(long other) {
        return new PlainMap(touchpoints, entries, goals, exits, endings, removals, planned, byCase, window, other);
    }

    /**
     * Touchpoints in one stage, each matched by its name alone; a unit is a customer, and nothing is planned or
     * excluded.
     */
    public static PlainMap named(
            List<String> names, Set<Integer> entries, Set<Integer> goals, Set<Integer> exits, long window, long asOf) {
        return new PlainMap(
                names.stream()
                        .map(name -> new PlainTouchpoint(0, Set.of(name), Set.of(), Map.of()))
                        .toList(),
                entries,
                goals,
                exits,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                window,
                asOf);
    }
}
