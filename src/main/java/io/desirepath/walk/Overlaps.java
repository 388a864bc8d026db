package io.desirepath.walk;

import io.desirepath.evidence.Subject;
import io.desirepath.journey.Journey;
import io.desirepath.journey.RuleOverlap;
import io.desirepath.journey.Touchpoint;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Interactions that two touchpoints' rules accept. Costs a look at each pair of name and channel; at each interaction
 * only where rules that accept the same such pair look at attributes.
 */
public final class Overlaps {
    /**
     * Two rules by their numbers.
     *
     * @param first the one that takes the interactions
     * @param second the other
     */
    private record Pair(int first, int second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFirst = Integer.compare(first, other.first);
            return byFirst != 0 ? byFirst : Integer.compare(second, other.second);
        }
    }

    private final Projection projection;
    private final Matching matching;
    private final BitSet concerned;
    /** Interactions by the code of their name. */
    private final Map<Pair, Map<Integer, Long>> found = new TreeMap<>();

    private Overlaps(Projection projection, Matching matching, BitSet concerned) {
        this.projection = projection;
        this.matching = matching;
        this.concerned = concerned;
    }

    /** All overlaps of a journey's rules, in stage order of the touchpoints that take the interactions. */
    public static List<RuleOverlap> of(Projection projection, Journey journey) {
        BitSet all = new BitSet();
        all.set(0, journey.touchpoints().size());
        return of(projection, journey.touchpoints(), JourneyMatching.of(projection, journey), all);
    }

    /**
     * Overlaps that concern some rules.
     *
     * @param touchpoints those of the matching's rules, which may have one rule more: one of no touchpoint yet
     * @param concerned numbers of the rules, one of which is in each overlap
     */
    static List<RuleOverlap> of(
            Projection projection, List<Touchpoint> touchpoints, Matching matching, BitSet concerned) {
        Overlaps overlaps = new Overlaps(projection, matching, concerned);
        overlaps.count();
        return overlaps.found.entrySet().stream()
                .map(each -> overlaps.overlap(touchpoints, each.getKey(), each.getValue()))
                .toList();
    }

    private void count() {
        BitSet byRow = new BitSet();
        Places places = projection.places();
        for (int place = 0; place < places.size(); place++) {
            int[] accepting = matching.accepting(place);
            if (accepting.length > 1 && looksAtAttributes(accepting)) {
                byRow.set(place);
            } else if (accepting.length > 1) {
                long interactions = projection.occurrences(place);
                if (interactions > 0) {
                    add(accepting, accepting.length, places.name(place), interactions);
                }
            }
        }
        if (!byRow.isEmpty()) {
            countRows(byRow);
        }
    }

    private boolean looksAtAttributes(int[] accepting) {
        for (int rule : accepting) {
            if (matching.conditional(rule)) {
                return true;
            }
        }
        return false;
    }

    private void countRows(BitSet places) {
        int[] accepting = new int[matching.touchpoints()];
        InteractionRows.each(projection, (columns, row, customer) -> {
            int place = columns.place(row);
            if (places.get(place)) {
                int size = 0;
                for (int rule : matching.accepting(place)) {
                    if (matching.accepts(rule, columns, row)) {
                        accepting[size++] = rule;
                    }
                }
                add(accepting, size, projection.places().name(place), 1);
            }
        });
    }

    private void add(int[] accepting, int size, int name, long interactions) {
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (concerned.get(accepting[i]) || concerned.get(accepting[j])) {
                    found.computeIfAbsent(new Pair(accepting[i], accepting[j]), pair -> new TreeMap<>())
                            .merge(name, interactions, Long::sum);
                }
            }
        }
    }

    private RuleOverlap overlap(List<Touchpoint> touchpoints, Pair pair, Map<Integer, Long> byName) {
        List<Subject> subjects = projection.dictionaries().subjects();
        Map<String, Long> counts = new TreeMap<>();
        byName.forEach((code, interactions) -> counts.put(subjects.get(code).name(), interactions));
        return new RuleOverlap(
                Stream.of(pair.first, pair.second)
                        .filter(rule -> rule < touchpoints.size())
                        .map(touchpoints::get)
                        .toList(),
                NameCount.ranked(counts).stream()
                        .map(each -> new RuleOverlap.Name(each.name(), each.count()))
                        .toList());
    }
}
