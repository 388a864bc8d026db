package io.desirepath.walk;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.Survey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random journeys with loops, ties, undated steps, several walks a customer, windows still open and evidence that
 * arrives in any order. Instants are whole hours, so that ties and window ends are met often.
 */
public final class PlainArbitraries {
    private static final long HOUR = 3_600_000;
    private static final int TOUCHPOINTS = 5;

    private PlainArbitraries() {}

    /** Evidence and a map for it. */
    public record Scenario(PlainMap map, List<PlainInteraction> interactions, List<PlainScore> scores) {}

    /** Any scenario. */
    public static Arbitrary<Scenario> scenarios() {
        return Combinators.combine(maps(), interactions(), scores()).as(Scenario::new);
    }

    private static Arbitrary<List<PlainInteraction>> interactions() {
        Arbitrary<PlainInteraction> one = Combinators.combine(
                        Arbitraries.of("ann", "bob", "cid", "dot"),
                        Arbitraries.longs().between(0, 30),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.of("A", "B", "C", "D", "E", "unmapped"),
                        Arbitraries.of("web", "store").injectNull(0.3),
                        Arbitraries.of("case 1", "case 2").injectNull(0.2),
                        Arbitraries.of(Double.NaN, 1.0, 2.5, 10.0),
                        Arbitraries.of(Map.<String, String>of(), Map.of("tier", "gold"), Map.of("tier", "tin")))
                .as((customer, hour, sequence, name, channel, caseId, value, attributes) -> new PlainInteraction(
                        customer, hour * HOUR, sequence, 0, name, channel, caseId, value, hour % 7 == 3, attributes));
        return one.list().ofMaxSize(60).map(PlainArbitraries::numbered);
    }

    private static List<PlainInteraction> numbered(List<PlainInteraction> drafts) {
        List<PlainInteraction> numbered = new ArrayList<>();
        for (PlainInteraction draft : drafts) {
            numbered.add(new PlainInteraction(
                    draft.customer(),
                    draft.at(),
                    draft.sequence(),
                    numbered.size(),
                    draft.name(),
                    draft.channel(),
                    draft.caseId(),
                    draft.value(),
                    draft.undated(),
                    draft.attributes()));
        }
        return numbered;
    }

    private static Arbitrary<List<PlainScore>> scores() {
        Arbitrary<PlainScore> one = Combinators.combine(
                        Arbitraries.of("ann", "bob", "cid", "eve"),
                        Arbitraries.longs().between(0, 30),
                        Arbitraries.of(SubjectKind.values()),
                        Arbitraries.of("A", "B", "C", "D", "stage 0", "stage 1", "journey", "nothing"),
                        Arbitraries.of(Metric.values()),
                        Arbitraries.integers().between(0, 10))
                .as((customer, hour, kind, subject, metric, any) -> new PlainScore(
                        customer, hour * HOUR, kind, subject, metric.code(), onScale(any, metric.scale())));
        return one.list().ofMaxSize(40);
    }

    private static int onScale(int any, Survey scale) {
        return scale.min() + any % (scale.max() - scale.min() + 1);
    }

    private static Arbitrary<PlainMap> maps() {
        Arbitrary<Set<Integer>> few =
                Arbitraries.integers().between(0, TOUCHPOINTS - 1).set().ofMaxSize(2);
        Arbitrary<Set<Integer>> seldom = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Set.of())), net.jqwik.api.Tuple.of(1, few));
        Arbitrary<Set<List<Integer>>> planned = Arbitraries.integers()
                .between(0, TOUCHPOINTS - 1)
                .list()
                .ofSize(2)
                .set()
                .ofMaxSize(6);
        return Combinators.combine(
                        touchpoints(),
                        seldom,
                        few,
                        seldom,
                        seldom,
                        seldom,
                        planned,
                        Combinators.combine(
                                        Arbitraries.of(true, false),
                                        Arbitraries.longs().between(0, 20),
                                        Arbitraries.longs().between(0, 45))
                                .as((byCase, window, asOf) -> new long[] {byCase ? 1 : 0, window * HOUR, asOf * HOUR}))
                .as((touchpoints, entries, goals, exits, endings, removals, edges, numbers) -> new PlainMap(
                        touchpoints,
                        entries,
                        goals,
                        new HashSet<>(exits),
                        endings,
                        removals,
                        edges,
                        numbers[0] == 1,
                        numbers[1],
                        numbers[2]));
    }

    /** Five touchpoints in two stages; the rules of the first and the last may take from the others. */
    private static Arbitrary<List<PlainMap.PlainTouchpoint>> touchpoints() {
        return Combinators.combine(
                        Arbitraries.of(Set.<String>of(), Set.of("web")),
                        Arbitraries.of(Map.<String, Set<String>>of(), Map.of("tier", Set.of("gold", "silver"))),
                        Arbitraries.of(Set.of("E"), Set.of("E", "A")))
                .as((channels, attributes, last) -> List.of(
                        new PlainMap.PlainTouchpoint(0, Set.of("A", "B"), channels, attributes),
                        new PlainMap.PlainTouchpoint(0, Set.of("B"), Set.of(), Map.of()),
                        new PlainMap.PlainTouchpoint(0, Set.of("C"), Set.of(), Map.of()),
                        new PlainMap.PlainTouchpoint(1, Set.of("D"), Set.of(), Map.of()),
                        new PlainMap.PlainTouchpoint(1, last, Set.of(), Map.of())));
    }
}
