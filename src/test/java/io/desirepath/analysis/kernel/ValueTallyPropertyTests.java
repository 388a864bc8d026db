package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.shared.NullReason;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What customers brought, against sums over {@link PlainLife}, at random. */
class ValueTallyPropertyTests {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void sumsWhatEachCustomerBrought(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = 4) int parts) {
        List<PlainLife> lives = PlainLife.all(scenario.map(), scenario.interactions(), PlainLife.HOUR);
        double[] sums = lives.stream().mapToDouble(ValueTallyPropertyTests::sum).toArray();
        long withValue = lives.stream()
                .filter(life -> life.interactions().stream().anyMatch(each -> !Double.isNaN(each.value())))
                .count();
        ValueTally tally = tally(scenario.map(), scenario.interactions(), parts);

        assertThat(tally.customers()).isEqualTo(sums.length);
        assertThat(tally.withValue()).isEqualTo(withValue);
        if (withValue > 0) {
            double mean = Arrays.stream(sums).average().orElseThrow();
            assertThat(tally.mean().value()).isCloseTo(mean, within(1e-9));
            assertThat(tally.mean().low() == null).isEqualTo(sums.length == 1);
        } else {
            assertThat(tally.mean().reason())
                    .isEqualTo(sums.length == 0 ? NullReason.NO_CUSTOMERS : NullReason.NO_VALUES);
        }
    }

    private static double sum(PlainLife life) {
        return life.interactions().stream()
                .mapToDouble(PlainInteraction::value)
                .filter(value -> !Double.isNaN(value))
                .sum();
    }

    /** Of 1, 2, 3, 4: mean 2.5, standard error 1.29099/2, and t(3) = 3.18245 at 97.5 %. */
    @Example
    void hasStudentsIntervalInHoweverManyParts() {
        List<PlainInteraction> bought = List.of(buys("ann", 1), buys("bob", 2), buys("cid", 3), buys("dot", 4));
        Scenario any = PlainArbitraries.scenarios().sample();
        PlainMap map = new PlainMap(
                any.map().touchpoints(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                1,
                PlainLife.HOUR);
        for (int parts = 1; parts <= 4; parts++) {
            Estimate mean = tally(map, bought, parts).mean();
            assertThat(mean.value()).isCloseTo(2.5, within(1e-12));
            assertThat(mean.low()).isCloseTo(0.44574, within(1e-5));
            assertThat(mean.high()).isCloseTo(4.55426, within(1e-5));
        }
    }

    private static PlainInteraction buys(String customer, double value) {
        return new PlainInteraction(customer, 0, 0, 0, "C", null, null, value, false, Map.of());
    }

    private static ValueTally tally(PlainMap map, List<PlainInteraction> interactions, int parts) {
        Projection projection = new PlainEvidence().interactions(interactions).projection();
        return Tallied.of(PlainLife.unending(map), projection, parts, ValueTally::new);
    }
}
