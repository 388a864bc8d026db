package io.desirepath.walk;

import io.desirepath.journey.Journey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.RuleOverlap;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would take on a journey.
 *
 * @param interactions how many it accepts, be it the first to do so or not
 * @param customers how many have one of them
 * @param names of these interactions, most frequent first
 * @param overlaps other touchpoints' rules that accept some of the same
 */
public record RuleMatches(long interactions, long customers, List<NameCount> names, List<RuleOverlap> overlaps) {
    private static final int MOST_NAMES = 20;

    public RuleMatches {
        names = names.stream().limit(MOST_NAMES).toList();
        overlaps = List.copyOf(overlaps);
    }

    /**
     * Counts what a rule would take.
     *
     * @param touchpoint whose rule it would become; null or not on the map where it is for one that is not drawn yet
     */
    public static RuleMatches of(Projection projection, Journey journey, @Nullable TouchpointId touchpoint, Rule rule) {
        List<Touchpoint> touchpoints = journey.touchpoints();
        List<Rule> rules =
                new ArrayList<>(touchpoints.stream().map(Touchpoint::rule).toList());
        OptionalInt own = IntStream.range(0, touchpoints.size())
                .filter(i -> touchpoints.get(i).id().equals(touchpoint))
                .findFirst();
        int asked = own.orElse(rules.size());
        if (own.isPresent()) {
            rules.set(asked, rule);
        } else {
            rules.add(rule);
        }
        Matching matching = JourneyMatching.of(projection, rules);
        BitSet concerned = new BitSet();
        concerned.set(asked);
        return counted(projection, matching, asked, Overlaps.of(projection, touchpoints, matching, concerned));
    }

    private static RuleMatches counted(Projection projection, Matching matching, int rule, List<RuleOverlap> overlaps) {
        long[] byName = new long[projection.dictionaries().subjects().size()];
        BitSet customers = new BitSet();
        InteractionRows.each(projection, (columns, row, customer) -> {
            if (matching.accepts(rule, columns, row)) {
                byName[projection.places().name(columns.place(row))]++;
                customers.set(customer);
            }
        });
        return new RuleMatches(
                LongStream.of(byName).sum(),
                customers.cardinality(),
                NameCount.ranked(
                        byName,
                        code -> projection.dictionaries().subjects().get(code).name()),
                overlaps);
    }
}
