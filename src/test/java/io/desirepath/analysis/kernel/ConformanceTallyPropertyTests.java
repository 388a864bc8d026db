package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.Projection;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Conformance against the slow and obvious {@link PlainConformance}, at random. */
class ConformanceTallyPropertyTests {
    private static final int TRIES = 1_000;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Provide
    Arbitrary<Set<Integer>> optional() {
        return Arbitraries.integers().between(0, 4).set().ofMaxSize(2);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsPlannedTransitionsOfThoseTaken(@ForAll("scenarios") Scenario scenario) {
        ConformanceTally tally = tally(scenario, Set.of(), 3);
        PlainConformance plain = plain(scenario, Set.of());
        List<List<Integer>> taken = plain.walks().stream()
                .flatMap(walk -> PlainConformance.transitions(walk).stream())
                .toList();

        assertThat(tally.walks()).isEqualTo(plain.walks().size());
        assertThat(tally.taken()).isEqualTo(taken.size());
        assertThat(tally.plannedTaken())
                .isEqualTo(taken.stream().filter(plain::planned).count());
        List<List<Integer>> goingOn =
                plain.walks().stream().filter(walk -> walk.size() > 1).toList();
        assertThat(tally.walksThatGoOn()).isEqualTo(goingOn.size());
        assertThat(tally.conforming())
                .isEqualTo(goingOn.stream().filter(plain::conforms).count());
        int touchpoints = scenario.map().touchpoints().size();
        for (int touchpoint = 0; touchpoint < touchpoints; touchpoint++) {
            assertThat(tally.met(touchpoint)).isEqualTo(metAnywhere(plain, touchpoint));
        }
    }

    private static boolean metAnywhere(PlainConformance plain, int touchpoint) {
        return plain.walks().stream().anyMatch(walk -> walk.contains(touchpoint));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsWhatLiesOnEveryPlannedPathBetweenTwoInteractionsAsSkipped(
            @ForAll("scenarios") Scenario scenario, @ForAll("optional") Set<Integer> optional) {
        PlainConformance plain = plain(scenario, optional);

        assertAlike(tally(scenario, optional, 2).skipped(), plain, plain::skipped);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsWhatIsMetAgainAndWhatComesAfterALaterStage(@ForAll("scenarios") Scenario scenario) {
        PlainConformance plain = plain(scenario, Set.of());
        ConformanceTally tally = tally(scenario, Set.of(), 2);

        assertAlike(tally.repeated(), plain, PlainConformance::repeated);
        assertAlike(tally.outOfOrder(), plain, plain::outOfOrder);
    }

    private static void assertAlike(
            Occurrences counted, PlainConformance plain, Function<List<Integer>, List<Integer>> happens) {
        for (int touchpoint = 0; touchpoint < plain.map().touchpoints().size(); touchpoint++) {
            int here = touchpoint;
            assertThat(counted.occurrences(here))
                    .isEqualTo(plain.walks().stream()
                            .mapToLong(walk -> Collections.frequency(happens.apply(walk), here))
                            .sum());
            assertThat(counted.walks(here))
                    .isEqualTo(plain.walks().stream()
                            .filter(walk -> happens.apply(walk).contains(here))
                            .count());
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void skipsNothingInWalksThatConform(@ForAll("scenarios") Scenario scenario) {
        ConformanceTally tally = tally(scenario, Set.of(), 1);

        if (tally.plannedTaken() == tally.taken()) {
            assertThat(IntStream.range(0, scenario.map().touchpoints().size())
                            .mapToLong(tally.skipped()::walks)
                            .sum())
                    .isZero();
        }
    }

    /** By the formulas of Cochran and Wilson, walk by walk. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void widensTheIntervalWhereTransitionsOfAWalkAreAlike(@ForAll("scenarios") Scenario scenario) {
        PlainConformance plain = plain(scenario, Set.of());
        ConformanceTally tally = tally(scenario, Set.of(), 2);
        double planned = tally.plannedTaken();
        double taken = tally.taken();
        double p = planned / taken;
        if (tally.walksThatGoOn() < 2 || planned == 0 || planned == taken) {
            return;
        }

        double between = plain.walks().stream()
                .map(PlainConformance::transitions)
                .mapToDouble(walk -> walk.stream().filter(plain::planned).count() - p * walk.size())
                .map(off -> off * off)
                .sum();
        double walks = tally.walksThatGoOn();
        double effect = taken == walks ? 1 : walks / (walks - 1) * between / (taken * p * (1 - p));
        double n = taken / Math.max(1, effect);
        double z2 = 1.96 * 1.96;
        double reach = 1.96 * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);

        assertThat(tally.fitnessInterval().low()).isCloseTo(centre - reach, within(1e-4));
        assertThat(tally.fitnessInterval().high()).isCloseTo(centre + reach, within(1e-4));
    }

    private static PlainConformance plain(Scenario scenario, Set<Integer> optional) {
        return PlainConformance.of(scenario.map(), PlainWalk.all(scenario.map(), scenario.interactions()), optional);
    }

    private static ConformanceTally tally(Scenario scenario, Set<Integer> optional, int parts) {
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        BitSet bits = PlainEvidence.bits(optional);
        return Tallied.of(
                scenario.map(), projection, parts, () -> new ConformanceTally(Tallied.shape(scenario.map()), bits));
    }
}
