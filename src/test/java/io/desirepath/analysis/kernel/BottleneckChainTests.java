package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.shared.NullReason;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain against {@link PlainChain}, its intervals against a bootstrap over walks and against known chances. */
class BottleneckChainTests {
    private static final int RESAMPLES = 1_000;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Provide
    Arbitrary<Double> baselines() {
        return Arbitraries.of(0.0, 0.1, 0.4).injectNull(0.4);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void bringsBackWhatTheBookSays(
            @ForAll("scenarios") Scenario scenario, @ForAll("baselines") @Nullable Double asked) {
        PlainMap map = scenario.map();
        List<PlainChain.Attempt> attempts = PlainWalk.all(map, scenario.interactions()).stream()
                .filter(PlainWalk::matured)
                .map(walk -> PlainChain.Attempt.of(map, walk))
                .toList();
        AttemptLog log = Tallied.attempts(
                map, new PlainEvidence().interactions(scenario.interactions()).projection(), 2);
        BottleneckChain chain = new BottleneckChain(Tallied.shape(map), log, asked);
        assertAsTheBookSays(chain, attempts, map, asked);
    }

    private static void assertAsTheBookSays(
            BottleneckChain chain, List<PlainChain.Attempt> attempts, PlainMap map, @Nullable Double asked) {
        PlainChain plain = PlainChain.of(map.touchpoints().size(), attempts);
        double meanValue = PlainChain.meanValue(attempts);
        for (ChainRow row : chain.withIntervals(chain.rows())) {
            int t = row.touchpoint();
            if (map.goals().isEmpty()) {
                assertThat(row.recoverableConversions()).isEqualTo(Estimate.none(NullReason.NO_GOAL));
            } else if (map.goals().contains(t)) {
                continue; // A goal is no bottleneck.
            } else if (plain.drops[t] == 1) {
                assertThat(row.goOn()).isZero();
                assertThat(row.recoverableConversions()).isEqualTo(Estimate.none(NullReason.NO_OUTFLOW));
                assertThat(row.valueAtRisk()).isEqualTo(Estimate.none(NullReason.NO_OUTFLOW));
            } else {
                double baseline = asked == null ? plain.medianExitRate(map.goals()) : asked;
                double recoverable = plain.recoverable(t, baseline);
                assertThat(chain.baseline()).isEqualTo(baseline, within(1e-12));
                assertHolds(row.recoverableConversions(), recoverable);
                if (!Double.isNaN(meanValue)) {
                    assertHolds(row.valueAtRisk(), recoverable * meanValue);
                } else {
                    assertThat(row.valueAtRisk().reason())
                            .isEqualTo(plain.conversion() == 0 ? NullReason.NO_CONVERSIONS : NullReason.NO_VALUES);
                }
            }
            if (!map.goals().isEmpty()) {
                if (plain.conversion() == 0) {
                    assertThat(row.removalEffect()).isEqualTo(Estimate.none(NullReason.NO_CONVERSIONS));
                } else {
                    assertHolds(row.removalEffect(), plain.removalEffect(t));
                }
            }
        }
    }

    private static void assertHolds(Estimate estimate, double value) {
        assertThat(estimate.value()).isEqualTo(value, within(1e-8));
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.value());
        assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.value());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void solvesLongJourneysWithLoops(long seed) {
        RandomJourney journey = RandomJourney.of(12, seed);
        List<PlainChain.Attempt> attempts = journey.walk(800);
        PlainChain plain = PlainChain.of(12, attempts);
        BottleneckChain chain = journey.chain(attempts, null);

        assertThat(chain.conversion())
                .isEqualTo(
                        attempts.stream().filter(PlainChain.Attempt::converts).count() / 800.0, within(1e-12));
        assertThat(chain.rows()).hasSize(12);
        for (ChainRow row : chain.withIntervals(chain.rows())) {
            assertHolds(
                    row.recoverableConversions(), plain.recoverable(row.touchpoint(), plain.medianExitRate(Set.of())));
            assertHolds(row.removalEffect(), plain.removalEffect(row.touchpoint()));
        }
    }

    /** Half the width of an interval that nothing cuts off is 1.96 standard errors; the bootstrap measures them. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0.02", "4, 0.02", "5, 0.02"})
    void isAsUnsureAsABootstrapOverWalks(long seed, double baseline) {
        RandomJourney journey = RandomJourney.of(5, seed);
        List<PlainChain.Attempt> attempts = journey.walk(600);
        BottleneckChain chain = journey.chain(attempts, baseline);
        List<ChainRow> rows = chain.withIntervals(chain.rows());

        double[][] recoverable = new double[5][RESAMPLES];
        double[][] valueAtRisk = new double[5][RESAMPLES];
        double[][] removal = new double[5][RESAMPLES];
        SplittableRandom random = new SplittableRandom(seed);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            List<PlainChain.Attempt> drawn = drawn(attempts, random);
            PlainChain plain = PlainChain.of(5, drawn);
            for (int t = 0; t < 5; t++) {
                recoverable[t][resample] = plain.recoverable(t, baseline);
                valueAtRisk[t][resample] = recoverable[t][resample] * PlainChain.meanValue(drawn);
                removal[t][resample] = plain.removalEffect(t);
            }
        }
        for (ChainRow row : rows) {
            assertThat(error(row.recoverableConversions()) / deviation(recoverable[row.touchpoint()]))
                    .isBetween(0.9, 1.1);
            assertThat(error(row.valueAtRisk()) / deviation(valueAtRisk[row.touchpoint()]))
                    .isBetween(0.9, 1.1);
            assertThat(error(row.removalEffect()) / deviation(removal[row.touchpoint()]))
                    .isBetween(0.9, 1.1);
        }
    }

    private static List<PlainChain.Attempt> drawn(List<PlainChain.Attempt> attempts, SplittableRandom random) {
        List<PlainChain.Attempt> drawn = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            drawn.add(attempts.get(random.nextInt(attempts.size())));
        }
        return drawn;
    }

    private static double error(Estimate estimate) {
        return (Objects.requireNonNull(estimate.high()) - Objects.requireNonNull(estimate.low())) / 2 / 1.96;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    /**
     * The bootstrap's 95 % interval of what is cut off at 0, where the baseline is measured anew in each resample. The
     * interval is at most a little narrower; it is wider where the median may be another touchpoint's rate.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAsUnsureOfAMeasuredBaselineAsABootstrap(long seed) {
        RandomJourney journey = RandomJourney.of(5, seed);
        List<PlainChain.Attempt> attempts = journey.walk(1_500);
        BottleneckChain chain = journey.chain(attempts, null);
        ChainRow worst = chain.withIntervals(chain.rows()).stream()
                .max((a, b) -> Double.compare(value(a.recoverableConversions()), value(b.recoverableConversions())))
                .orElseThrow();
        SplittableRandom random = new SplittableRandom(seed);
        double[] resampled = IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> {
                    PlainChain plain = PlainChain.of(5, drawn(attempts, random));
                    return plain.recoverable(worst.touchpoint(), plain.medianExitRate(Set.of()));
                })
                .sorted()
                .toArray();

        Estimate estimate = worst.recoverableConversions();
        double width = Objects.requireNonNull(estimate.high()) - Objects.requireNonNull(estimate.low());
        assertThat(width / (resampled[975] - resampled[25])).isBetween(0.85, 1.3);
    }

    private static double value(Estimate estimate) {
        return Objects.requireNonNull(estimate.value());
    }

    /** New walks by known chances, again and again; in some of these journeys other walks give another median. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0.98", "2, 0, 0.98", "3, 0.02, 0.98", "1, , 1", "4, , 1", "6, , 1", "8, , 1", "9, , 1"})
    void holdsTheTrueNumberAboutNinetyFiveTimesInAHundred(long seed, @Nullable Double baseline, double most) {
        int walks = 400;
        int trials = 200;
        RandomJourney journey = RandomJourney.of(5, seed);
        PlainChain truth = journey.truth(walks);
        double really = baseline == null ? truth.medianExitRate(Set.of()) : baseline;
        int[] covered = new int[5];
        for (int trial = 0; trial < trials; trial++) {
            BottleneckChain chain = journey.chain(journey.walk(walks), baseline);
            for (ChainRow row : chain.withIntervals(chain.rows())) {
                if (holds(row.recoverableConversions(), truth.recoverable(row.touchpoint(), really))) {
                    covered[row.touchpoint()]++;
                }
            }
        }
        for (int times : covered) {
            assertThat((double) times / trials).isBetween(0.91, most);
        }
    }

    /** Value iteration ends a little off what is exactly 0. */
    private static boolean holds(Estimate estimate, double value) {
        return Objects.requireNonNull(estimate.low()) <= value + 1e-9
                && value - 1e-9 <= Objects.requireNonNull(estimate.high());
    }

    /** Everybody drops at t1, nobody comes back from there: there is nothing to strengthen. */
    @Test
    void hasNoOutflowWhereEverybodyLeaves() {
        List<PlainChain.Attempt> attempts = List.of(
                new PlainChain.Attempt(List.of(0, 1), false, Double.NaN), new PlainChain.Attempt(List.of(0), true, 10));
        ChainRow left = RandomJourney.of(2, 1).chain(attempts, null).rows().get(1);

        assertThat(left.touchpoint()).isEqualTo(1);
        assertThat(left.goOn()).isZero();
        assertThat(left.recoverableConversions()).isEqualTo(Estimate.none(NullReason.NO_OUTFLOW));
        assertThat(left.valueAtRisk()).isEqualTo(Estimate.none(NullReason.NO_OUTFLOW));
        assertThat(left.removalEffect().value()).isZero();
    }
}
