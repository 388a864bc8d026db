package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.shared.NullReason;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changed chains against {@link PlainChain}, against the bottlenecks' closed form and a bootstrap over walks. */
class WhatIfChainTests {
    private static final int RESAMPLES = 1_000;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Provide
    Arbitrary<Map<Integer, Double>> rates() {
        return Arbitraries.maps(Arbitraries.integers().between(0, 4), Arbitraries.of(0.0, 0.1, 0.35, 0.8, 1.0))
                .ofMinSize(1);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void givesTheConversionThatTheBookGives(
            @ForAll("scenarios") Scenario scenario, @ForAll("rates") Map<Integer, Double> wanted) {
        PlainMap map = scenario.map();
        List<PlainChain.Attempt> attempts = PlainWalk.all(map, scenario.interactions()).stream()
                .filter(PlainWalk::matured)
                .map(walk -> PlainChain.Attempt.of(map, walk))
                .toList();
        AttemptLog log = Tallied.attempts(
                map, new PlainEvidence().interactions(scenario.interactions()).projection(), 2);
        WhatIfChain chain = new WhatIfChain(Tallied.shape(map), log);
        PlainChain plain = PlainChain.of(map.touchpoints().size(), attempts);
        Map<Integer, Double> rates = new HashMap<>(wanted);
        rates.keySet().removeIf(touchpoint -> plain.visits[touchpoint] == 0);
        if (rates.isEmpty()) {
            return;
        }

        WhatIfChain.Outcome outcome = chain.of(rates);

        if (map.goals().isEmpty()) {
            assertThat(outcome).isEqualTo(WhatIfChain.Outcome.none(NullReason.NO_GOAL));
        } else if (rates.keySet().stream().anyMatch(touchpoint -> plain.drops[touchpoint] == 1)) {
            assertThat(outcome).isEqualTo(WhatIfChain.Outcome.none(NullReason.NO_OUTFLOW));
        } else {
            assertThatIs(outcome, plain.changed(rates).conversion(), plain.conversion(), attempts);
        }
    }

    private static void assertThatIs(
            WhatIfChain.Outcome outcome, double conversion, double before, List<PlainChain.Attempt> attempts) {
        double additional = (conversion - before) * attempts.size();
        assertHolds(outcome.conversion(), conversion);
        assertHolds(outcome.additionalConversions(), additional);
        double meanValue = PlainChain.meanValue(attempts);
        if (Double.isNaN(meanValue)) {
            assertThat(outcome.additionalValue().reason())
                    .isEqualTo(before == 0 ? NullReason.NO_CONVERSIONS : NullReason.NO_VALUES);
        } else {
            assertHolds(outcome.additionalValue(), additional * meanValue);
        }
    }

    private static void assertHolds(Estimate estimate, double value) {
        assertThat(estimate.value()).isEqualTo(value, within(1e-8));
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.value());
        assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.value());
    }

    /** One touchpoint brought down to a rate that was asked for: the closed form of a change of one row. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bringsBackWhatABottleneckDoes(long seed) {
        RandomJourney journey = RandomJourney.of(8, seed);
        List<PlainChain.Attempt> attempts = journey.walk(600);
        WhatIfChain whatIf = journey.whatIf(attempts);
        BottleneckChain chain = journey.chain(attempts, 0.04);
        List<ChainRow> lowered = chain.withIntervals(chain.rows()).stream()
                .filter(row ->
                        Objects.requireNonNull(row.recoverableConversions().value()) > 0)
                .toList();

        assertThat(lowered).hasSizeGreaterThan(5);
        for (ChainRow row : lowered) {
            WhatIfChain.Outcome outcome = whatIf.of(Map.of(row.touchpoint(), 0.04));
            assertAlike(outcome.additionalConversions(), row.recoverableConversions());
            assertAlike(outcome.additionalValue(), row.valueAtRisk());
        }
    }

    private static void assertAlike(Estimate one, Estimate other) {
        assertThat(one.value()).isEqualTo(other.value(), within(1e-8));
        // What comes back is cut off at 0.
        assertThat(Math.max(0, Objects.requireNonNull(one.low())))
                .isEqualTo(Objects.requireNonNull(other.low()), within(1e-8));
        assertThat(one.high()).isEqualTo(other.high(), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAsUnsureAsABootstrapOverWalks(long seed) {
        RandomJourney journey = RandomJourney.of(5, seed);
        List<PlainChain.Attempt> attempts = journey.walk(600);
        Map<Integer, Double> rates = Map.of(0, 0.02, 2, 0.05, 3, 0.5);
        WhatIfChain.Outcome outcome = journey.whatIf(attempts).of(rates);

        double[] conversion = new double[RESAMPLES];
        double[] additional = new double[RESAMPLES];
        double[] value = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(seed);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            List<PlainChain.Attempt> drawn =
                    random.ints(600, 0, 600).mapToObj(attempts::get).toList();
            PlainChain plain = PlainChain.of(5, drawn);
            conversion[resample] = plain.changed(rates).conversion();
            additional[resample] = (conversion[resample] - plain.conversion()) * drawn.size();
            value[resample] = additional[resample] * PlainChain.meanValue(drawn);
        }
        assertThat(error(outcome.conversion()) / deviation(conversion)).isBetween(0.9, 1.1);
        assertThat(error(outcome.additionalConversions()) / deviation(additional))
                .isBetween(0.9, 1.1);
        assertThat(error(outcome.additionalValue()) / deviation(value)).isBetween(0.9, 1.1);
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

    /** Nobody leaves either of two touchpoints that only lead to each other: those there never convert. */
    @Test
    void leavesThoseWhoOnlyGoRoundOut() {
        List<PlainChain.Attempt> attempts = List.of(
                new PlainChain.Attempt(List.of(0, 1, 0, 1), false, Double.NaN),
                new PlainChain.Attempt(List.of(1, 0), false, Double.NaN),
                new PlainChain.Attempt(List.of(2), true, 10),
                new PlainChain.Attempt(List.of(2), false, Double.NaN));
        WhatIfChain chain = RandomJourney.of(3, 1).whatIf(attempts);

        assertThat(chain.of(Map.of(0, 0.0, 1, 0.0)).conversion().value()).isEqualTo(0.25, within(1e-12));
        assertThat(chain.of(Map.of(0, 0.0, 1, 0.0, 2, 0.0))
                        .additionalConversions()
                        .value())
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void losesEverybodyWhereEverybodyIsToLeave() {
        List<PlainChain.Attempt> attempts = List.of(
                new PlainChain.Attempt(List.of(0), true, 10), new PlainChain.Attempt(List.of(0), false, Double.NaN));
        WhatIfChain.Outcome outcome = RandomJourney.of(2, 1).whatIf(attempts).of(Map.of(0, 1.0));

        assertThat(outcome.conversion().value()).isZero();
        assertThat(outcome.additionalConversions().value()).isEqualTo(-1, within(1e-12));
        assertThat(outcome.additionalValue().value()).isEqualTo(-10, within(1e-12));
    }
}
