package io.desirepath.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.walk.PlainArbitraries.Scenario;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Replay against the slow and obvious walks of {@link PlainWalk}, over random journeys. */
class WalkReplayPropertyTests {

    /** What there is to say of a walk. */
    record Seen(
            List<Integer> touchpoints,
            List<Long> instants,
            List<String> values,
            int attempt,
            WalkStatus status,
            boolean matured,
            int exit,
            int reason,
            long outcomeAt,
            long until) {
        static Seen of(PlainWalk walk) {
            return new Seen(
                    walk.touchpoints(),
                    walk.interactions().stream().map(PlainInteraction::at).toList(),
                    walk.interactions().stream()
                            .map(each -> String.valueOf(each.value()))
                            .toList(),
                    walk.attempt(),
                    walk.status(),
                    walk.matured(),
                    walk.exit(),
                    walk.reason(),
                    walk.outcomeAt(),
                    walk.until());
        }

        static Seen of(ReplayedWalk walk) {
            return new Seen(
                    IntStream.range(0, walk.size()).mapToObj(walk::touchpoint).toList(),
                    IntStream.range(0, walk.size()).mapToObj(walk::atMillis).toList(),
                    IntStream.range(0, walk.size())
                            .mapToObj(i -> String.valueOf(walk.columns().value(walk.row(i))))
                            .toList(),
                    walk.attemptSize(),
                    walk.status(),
                    walk.matured(),
                    walk.exit(),
                    walk.reason(),
                    walk.outcomeAtMillis(),
                    walk.holdsUntilMillis());
        }
    }

    private static final WalkSelection EVERYTHING =
            new WalkSelection(Long.MIN_VALUE, Long.MAX_VALUE, Counting.WALKS, WalkCondition.always());

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void cutsAndJudgesWalksAsTheDefinitionsSay(@ForAll("scenarios") Scenario scenario) {
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();

        assertThat(replayed(scenario.map(), projection, 1))
                .containsExactlyInAnyOrderElementsOf(plain(scenario.map(), scenario.interactions()));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void doesNotMindInWhichPiecesEvidenceArrives(@ForAll("scenarios") Scenario scenario, @ForAll List<Boolean> breaks) {
        PlainEvidence evidence = new PlainEvidence();
        List<PlainInteraction> piece = new ArrayList<>();
        for (int i = 0; i < scenario.interactions().size(); i++) {
            piece.add(scenario.interactions().get(i));
            if (i < breaks.size() && breaks.get(i)) {
                evidence.interactions(piece).projection();
                piece = new ArrayList<>();
            }
        }
        Projection projection = evidence.interactions(piece).projection();

        assertThat(replayed(scenario.map(), projection, 1))
                .containsExactlyInAnyOrderElementsOf(plain(scenario.map(), scenario.interactions()));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void seesTheSameWalksHoweverTheCustomersAreSplit(@ForAll("scenarios") Scenario scenario) {
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();

        assertThat(replayed(scenario.map(), projection, 3)).isEqualTo(replayed(scenario.map(), projection, 1));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void keepsEachUnitsEarliestWalkThatEntersInRange(@ForAll("scenarios") Scenario scenario) {
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        long from = 5 * 3_600_000;
        long to = 20 * 3_600_000;
        WalkSelection firsts = new WalkSelection(from, to, Counting.CUSTOMERS, WalkCondition.always());

        List<Seen> expected = PlainWalk.all(scenario.map(), scenario.interactions()).stream()
                .filter(walk -> walk.entryAt() >= from && walk.entryAt() < to)
                .collect(java.util.stream.Collectors.groupingBy(walk -> List.of(
                        walk.customer(),
                        scenario.map().byCase() ? walk.interactions().getFirst().caseId() : "")))
                .values()
                .stream()
                .map(walks -> walks.stream()
                        .min(Comparator.comparingLong(PlainWalk::entryAt))
                        .orElseThrow())
                .map(Seen::of)
                .toList();

        assertThat(replayed(scenario.map(), projection, 1, firsts)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<WalkCondition> conditions() {
        Arbitrary<BitSet> codes = Arbitraries.integers().between(0, 3).set().map(PlainEvidence::bits);
        // Customers are numbered as they come, and the column is shorter than the four there may be.
        CodeColumn tiers = CodeColumn.of(1, 0, 2);
        Arbitrary<WalkCondition> simple = Arbitraries.oneOf(
                codes.map(some -> new WalkCondition.CustomerAttributeIn(tiers, some)),
                codes.map(WalkCondition.PlaceIn::new));
        Arbitrary<WalkCondition> nested = compound(simple);
        return Arbitraries.oneOf(simple, nested, compound(nested));
    }

    private static Arbitrary<WalkCondition> compound(Arbitrary<WalkCondition> of) {
        return Arbitraries.oneOf(
                of.list().ofMaxSize(3).map(WalkCondition.All::new),
                of.list().ofMaxSize(3).map(WalkCondition.Any::new),
                of.map(WalkCondition.Not::new));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void showsTheWalksThatTheConditionHoldsForAndNoOthers(
            @ForAll("scenarios") Scenario scenario, @ForAll("conditions") WalkCondition condition) {
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        List<Seen> expected = new ArrayList<>();
        WalkReplay replay = new WalkReplay(
                PlainEvidence.matching(scenario.map(), projection),
                PlainEvidence.rules(scenario.map()),
                EVERYTHING,
                walk -> {
                    if (condition.holds(walk.columns(), walk.row(0), walk.customer())) {
                        expected.add(Seen.of(walk));
                    }
                });
        projection.interactions().parts(1).forEach(replay::replay);
        WalkSelection some = new WalkSelection(Long.MIN_VALUE, Long.MAX_VALUE, Counting.WALKS, condition);

        assertThat(replayed(scenario.map(), projection, 1, some)).isEqualTo(expected);
    }

    private static List<Seen> plain(PlainMap map, List<PlainInteraction> interactions) {
        return PlainWalk.all(map, interactions).stream().map(Seen::of).toList();
    }

    private static List<Seen> replayed(PlainMap map, Projection projection, int parts) {
        return replayed(map, projection, parts, EVERYTHING);
    }

    private static List<Seen> replayed(PlainMap map, Projection projection, int parts, WalkSelection selection) {
        List<Seen> seen = new ArrayList<>();
        WalkReplay replay = new WalkReplay(
                PlainEvidence.matching(map, projection),
                PlainEvidence.rules(map),
                selection,
                walk -> seen.add(Seen.of(walk)));
        projection.interactions().parts(parts).forEach(replay::replay);
        return seen;
    }
}
