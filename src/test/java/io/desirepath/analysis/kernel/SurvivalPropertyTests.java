package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Lives and survival against the slow and obvious {@link PlainLife} and {@link PlainSurvival}, at random. */
class SurvivalPropertyTests {
    private static final int TRIES = 1_000;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Provide
    Arbitrary<List<PlainSurvival.Subject>> subjects() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.of(true, false))
                .as((time, lost) -> new PlainSurvival.Subject(time, lost))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void seesLivesAsLongAsTheyLast(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(min = 1, max = 12) int hours,
            @ForAll @IntRange(min = 1, max = 3) int parts) {
        long inactivity = hours * PlainLife.HOUR;
        LifeSpans spans = tally(scenario, inactivity, parts).spans(List.of(0));
        List<PlainLife> lives = PlainLife.all(scenario.map(), scenario.interactions(), inactivity);

        assertThat(spans.lost())
                .containsExactly(sorted(lives.stream()
                        .filter(life -> life.firstLoss() >= 0)
                        .mapToDouble(life -> life.firstLoss() - life.start())));
        assertThat(spans.censored())
                .containsExactly(sorted(lives.stream()
                        .filter(life -> life.firstLoss() < 0)
                        .mapToDouble(life -> life.asOf() - life.start())));
    }

    private static double[] sorted(DoubleStream values) {
        return values.sorted().toArray();
    }

    private static SurvivalTally tally(Scenario scenario, long inactivity, int parts) {
        PlainMap map = scenario.map();
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        LifeRules rules = new LifeRules(inactivity, map.asOf(), PlainEvidence.bits(map.exits()));
        return Tallied.of(PlainLife.unending(map), projection, parts, () -> new SurvivalTally(rules, life -> 0));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void fallsAsTheBookSays(@ForAll("subjects") List<PlainSurvival.Subject> subjects) {
        KaplanMeier curve = new KaplanMeier(spans(subjects));
        PlainSurvival plain = new PlainSurvival(subjects);
        for (KaplanMeier.Point step : curve.steps(100)) {
            double time = step.at().toMillis();
            double expected = plain.survival(time);
            assertThat(step.survival().value()).isCloseTo(expected, within(1e-12));
            if (expected > 1e-12) {
                assertThat(step.survival().low()).isCloseTo(plain.low(time), within(1e-9));
                assertThat(step.survival().high()).isCloseTo(plain.high(time), within(1e-9));
            }
            assertThat(curve.at(step.at())).isEqualTo(step);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void neverRisesAndCrossesHalfAtTheMedian(@ForAll("subjects") List<PlainSurvival.Subject> subjects) {
        KaplanMeier curve = new KaplanMeier(spans(subjects));
        Duration median = curve.median().value();
        double before = 1;
        for (KaplanMeier.Point step : curve.steps(100)) {
            double share = step.survival().value();
            assertThat(share).isLessThan(before);
            before = share;
            boolean reached = median != null && step.at().compareTo(median) >= 0;
            assertThat(reached).isEqualTo(share <= 0.5 + 1e-9);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void comparesTwoGroupsAsTheBookSaysAndInAnyOrder(
            @ForAll("subjects") List<PlainSurvival.Subject> one,
            @ForAll("subjects") List<PlainSurvival.Subject> other) {
        LogRank test = LogRank.of(List.of(spans(one), spans(other)));
        if (test.chiSquare() != null) {
            double expected = PlainSurvival.logRank(new PlainSurvival(one), new PlainSurvival(other));
            assertThat(test.chiSquare()).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
            assertThat(LogRank.of(List.of(spans(other), spans(one))).chiSquare())
                    .isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        }
    }

    private static LifeSpans spans(List<PlainSurvival.Subject> subjects) {
        return new LifeSpans(times(subjects, true), times(subjects, false));
    }

    private static double[] times(List<PlainSurvival.Subject> subjects, boolean lost) {
        double[] times = subjects.stream()
                .filter(each -> each.lost() == lost)
                .mapToDouble(PlainSurvival.Subject::time)
                .toArray();
        Arrays.sort(times);
        return times;
    }
}
