package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.analysis.kernel.PlainFunnel.Taken;
import io.desirepath.evidence.Attribute;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Funnels against the slow and obvious {@link PlainFunnel}, at random. */
class FunnelTallyPropertyTests {
    private static final int TRIES = 1_000;
    private static final long HOUR = 3_600_000;

    record Funnel(List<PlainFunnel.Step> steps, boolean open, List<String> holdConstant) {
        PlainFunnel on(PlainMap map) {
            return new PlainFunnel(map, steps, open, holdConstant);
        }

        FunnelSteps compiled(Projection projection) {
            return new FunnelSteps(
                    steps.stream()
                            .map(step -> new FunnelSteps.Step(
                                    List.copyOf(step.touchpoints()), step.directly(), step.within(), step.optional()))
                            .toList(),
                    open,
                    holdConstant.stream()
                            .map(name -> attribute(projection, name))
                            .toList());
        }
    }

    private static int attribute(Projection projection, String name) {
        List<Attribute> known = projection.dictionaries().attributes();
        return IntStream.range(0, known.size())
                .filter(code -> known.get(code).name().equals(name))
                .findFirst()
                .orElse(FunnelSteps.ABSENT);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Provide
    Arbitrary<Funnel> funnels() {
        Arbitrary<PlainFunnel.Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 4).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(Long.MAX_VALUE, Long.MAX_VALUE, 0L, HOUR, 4 * HOUR),
                        Arbitraries.of(true, false))
                .as(PlainFunnel.Step::new);
        return Combinators.combine(
                        step.list().ofMinSize(2).ofMaxSize(5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(List.<String>of(), List.of("tier"), List.of("tier", "unheard of")))
                .as((steps, open, held) -> new Funnel(endsMandatory(steps), open, held));
    }

    private static List<PlainFunnel.Step> endsMandatory(List<PlainFunnel.Step> steps) {
        List<PlainFunnel.Step> mended = new ArrayList<>(steps);
        mended.set(0, new PlainFunnel.Step(steps.getFirst().touchpoints(), false, Long.MAX_VALUE, false));
        PlainFunnel.Step last = steps.getLast();
        mended.set(steps.size() - 1, new PlainFunnel.Step(last.touchpoints(), last.directly(), last.within(), false));
        return mended;
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsThoseWhoReachEachStepByAnyWay(@ForAll("scenarios") Scenario scenario, @ForAll("funnels") Funnel funnel) {
        FunnelTally tally = tally(scenario, funnel, 3, false);
        PlainFunnel plain = funnel.on(scenario.map());
        List<PlainWalk> walks = walks(scenario);

        for (int step = 0; step < funnel.steps.size(); step++) {
            int number = step;
            Predicate<PlainWalk> reaches = walk -> plain.reached(walk).contains(number);
            Predicate<PlainWalk> continues = walk -> plain.continued(walk).contains(number);
            assertThat(tally.reached(step)).isEqualTo(count(walks, reaches));
            assertThat(tally.reachedMatured(step)).isEqualTo(count(walks, reaches.and(PlainWalk::matured)));
            assertThat(tally.continued(step)).isEqualTo(count(walks, continues));
            assertThat(tally.continuedMatured(step)).isEqualTo(count(walks, continues.and(PlainWalk::matured)));
        }
        assertThat(tally.enteredMatured())
                .isEqualTo(count(
                        walks, walk -> walk.matured() && !plain.reached(walk).isEmpty()));
    }

    @Provide
    Arbitrary<Funnel> funnelsOfOrderOnly() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4)
                .flatMap(touchpoints -> Arbitraries.integers()
                        .between(2, 5)
                        .map(steps -> new Funnel(
                                touchpoints.subList(0, steps).stream()
                                        .map(each -> new PlainFunnel.Step(Set.of(each), false, Long.MAX_VALUE, false))
                                        .toList(),
                                false,
                                List.of())));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsTheSameWhereOnlyOrderIsAskedFor(
            @ForAll("scenarios") Scenario scenario, @ForAll("funnelsOfOrderOnly") Funnel funnel) {
        FunnelTally withoutTimes = tally(scenario, funnel, 3, false);
        PlainFunnel plain = funnel.on(scenario.map());
        List<PlainWalk> walks = walks(scenario);

        assertThat(funnel.compiled(projection(scenario)).onlyStepOf(5)).isNotNull();
        for (int step = 0; step < funnel.steps.size(); step++) {
            int number = step;
            Predicate<PlainWalk> reaches = walk -> plain.reached(walk).contains(number);
            assertThat(withoutTimes.reached(step)).isEqualTo(count(walks, reaches));
            assertThat(withoutTimes.reachedMatured(step)).isEqualTo(count(walks, reaches.and(PlainWalk::matured)));
            assertThat(withoutTimes.continued(step)).isEqualTo(step == 0 ? 0 : withoutTimes.reached(step));
        }
        assertThat(withoutTimes.enteredMatured()).isEqualTo(withoutTimes.reachedMatured(0));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void timesTheNewestWayByWhichAStepIsFirstReached(
            @ForAll("scenarios") Scenario scenario, @ForAll("funnels") Funnel funnel) {
        FunnelTally tally = tally(scenario, funnel, 2, true);
        PlainFunnel plain = funnel.on(scenario.map());

        int last = funnel.steps.size() - 1;
        for (int step = 0; step <= last; step++) {
            List<@Nullable Double> expected = new ArrayList<>();
            List<@Nullable Double> sinceFirst = new ArrayList<>();
            for (PlainWalk walk : walks(scenario)) {
                List<Taken> way = plain.first(walk, step);
                if (way.size() > 1) {
                    expected.add(PlainFunnel.elapsed(walk, way.get(way.size() - 2), way.getLast()));
                    sinceFirst.add(PlainFunnel.elapsed(walk, way.getFirst(), way.getLast()));
                }
            }
            assertThat(sorted(tally.sinceStepBefore(step))).containsExactly(sorted(expected));
            if (step == last) {
                assertThat(sorted(tally.sinceFirst())).containsExactly(sorted(sinceFirst));
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void losesNobodyTwice(@ForAll("scenarios") Scenario scenario, @ForAll("funnels") Funnel funnel) {
        FunnelTally tally = tally(scenario, funnel, 1, true);
        FunnelSteps compiled = funnel.compiled(projection(scenario));

        for (int step = 1; step < funnel.steps.size(); step++) {
            int before = compiled.mandatoryBefore(step);
            assertThat(tally.continuedMatured(step)).isLessThanOrEqualTo(tally.reachedMatured(before));
            if (!funnel.open) {
                assertThat(tally.continued(step)).isEqualTo(tally.reached(step));
                assertThat(tally.reachedMatured(step)).isLessThanOrEqualTo(tally.reachedMatured(0));
            }
        }
    }

    private static List<PlainWalk> walks(Scenario scenario) {
        return PlainWalk.all(scenario.map(), scenario.interactions()).stream()
                .filter(PlainFunnel::counts)
                .toList();
    }

    private static long count(List<PlainWalk> walks, Predicate<PlainWalk> condition) {
        return walks.stream().filter(condition).count();
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    private static double[] sorted(List<@Nullable Double> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static Projection projection(Scenario scenario) {
        return new PlainEvidence().interactions(scenario.interactions()).projection();
    }

    private static FunnelTally tally(Scenario scenario, Funnel funnel, int parts, boolean withTimes) {
        Projection projection = projection(scenario);
        FunnelSteps compiled = funnel.compiled(projection);
        int touchpoints = scenario.map().touchpoints().size();
        return Tallied.of(scenario.map(), projection, parts, () -> new FunnelTally(compiled, touchpoints, withTimes));
    }
}
