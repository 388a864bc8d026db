package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequences counted compactly against sequences counted as lists. */
class VariantTallyPropertyTests {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void countsSequencesMostFrequentFirst(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 0, max = 6) int first) {
        PlainConformance plain =
                PlainConformance.of(scenario.map(), PlainWalk.all(scenario.map(), scenario.interactions()), Set.of());
        VariantTally tally = tally(scenario.map(), scenario.interactions(), 3);

        assertThat(tally.distinct()).isEqualTo(plain.variants().size());
        assertThat(tally.mostFrequent(first)).isEqualTo(ranked(plain.variants(), first));
    }

    private static List<Variant> ranked(Map<List<Integer>, Long> variants, int first) {
        return variants.entrySet().stream()
                .map(each -> new Variant(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Variant::walks)
                        .reversed()
                        .thenComparingInt(variant -> variant.touchpoints().size())
                        .thenComparing(Variant::touchpoints, VariantTallyPropertyTests::compare))
                .limit(first)
                .toList();
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        return IntStream.range(0, a.size())
                .map(i -> a.get(i) - b.get(i))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    /** Below, at and above the number of touchpoints that a byte can tell apart, and wildly different walks. */
    @ParameterizedTest
    @ValueSource(ints = {2, 255, 256, 257, 2_000})
    void tellsManySequencesApartOnMapsOfAnySize(int touchpoints) {
        SplittableRandom random = new SplittableRandom(touchpoints);
        List<PlainInteraction> interactions = new ArrayList<>();
        Map<List<Integer>, Long> expected = new HashMap<>();
        for (int customer = 0; customer < 1_000; customer++) {
            List<Integer> walk =
                    random.ints(random.nextInt(1, 6), 0, touchpoints).boxed().toList();
            expected.merge(walk, 1L, Long::sum);
            for (int i = 0; i < walk.size(); i++) {
                interactions.add(PlainInteraction.of("c" + customer, i, interactions.size(), "t" + walk.get(i)));
            }
        }

        VariantTally tally = tally(map(touchpoints), interactions, 4);

        assertThat(tally.distinct()).isEqualTo(expected.size());
        assertThat(tally.mostFrequent(Integer.MAX_VALUE)).isEqualTo(ranked(expected, Integer.MAX_VALUE));
    }

    private static PlainMap map(int touchpoints) {
        return PlainMap.named(
                IntStream.range(0, touchpoints).mapToObj(i -> "t" + i).toList(),
                Set.of(),
                Set.of(),
                Set.of(),
                1_000,
                1_000);
    }

    private static VariantTally tally(PlainMap map, List<PlainInteraction> interactions, int parts) {
        Projection projection = new PlainEvidence().interactions(interactions).projection();
        return Tallied.of(
                map, projection, parts, () -> new VariantTally(map.touchpoints().size()));
    }
}
