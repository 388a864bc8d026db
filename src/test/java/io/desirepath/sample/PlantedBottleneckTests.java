package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.Metric;
import io.desirepath.sample.RawSample.Visit;
import io.desirepath.sample.ShopTouchpoint.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was planted is there, by a count that knows nothing of how it was planted. */
class PlantedBottleneckTests {
    private static final RawSample RAW = new RawSample(1, 20_000);

    static List<PlantedBottleneck> planted() {
        return PlantedBottleneck.ALL;
    }

    @ParameterizedTest
    @MethodSource("planted")
    void losesThoseItHurtsAsOftenAsDeclared(PlantedBottleneck planted) {
        List<Visit> hurt = RAW.visits(at(planted).and(hurtBy(planted)).and(Visit::isOver));
        assertThat(hurt).hasSizeGreaterThan(500);
        assertThat(RawSample.share(hurt, Visit::isLast)).isCloseTo(planted.leaving(), within(0.04));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void losesTheOthersAsOftenAsUsual(PlantedBottleneck planted) {
        List<Visit> others =
                RAW.visits(at(planted).and(hurtBy(planted).negate()).and(Visit::isOver));
        assertThat(others).hasSizeGreaterThan(500);
        assertThat(RawSample.share(others, Visit::isLast))
                .isCloseTo(ShopPaths.leaving(planted.at()).share(), within(0.015));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void slowsDownThoseWhoGoOn(PlantedBottleneck planted) {
        Predicate<Visit> goesOn = at(planted).and(visit -> !visit.isLast());
        double hurt = medianSeconds(goesOn.and(hurtBy(planted)));
        double others = medianSeconds(goesOn.and(hurtBy(planted).negate()));
        // Days are rounded to waking and working hours, so that the factor is met only roughly.
        assertThat(hurt / others).isBetween(0.6 * planted.slowdown(), 1.4 * planted.slowdown());
    }

    @Test
    void costsMoreThanAnythingElse() {
        Map<ShopTouchpoint, List<Visit>> byTouchpoint = RAW.visits(Visit::isOver).stream()
                .filter(visit -> visit.touchpoint() != null && isBeforeGoal(visit.touchpoint()))
                .collect(Collectors.groupingBy(visit -> Objects.requireNonNull(visit.touchpoint())));
        Map<ShopTouchpoint, Double> leaving = new EnumMap<>(ShopTouchpoint.class);
        byTouchpoint.forEach((touchpoint, visits) -> leaving.put(touchpoint, RawSample.share(visits, Visit::isLast)));
        double usual = median(leaving.values().stream().mapToDouble(Double::doubleValue));
        List<ShopTouchpoint> worst = leaving.keySet().stream()
                .sorted(Comparator.comparingDouble(
                                (ShopTouchpoint touchpoint) -> (leaving.getOrDefault(touchpoint, usual) - usual)
                                        * byTouchpoint
                                                .getOrDefault(touchpoint, List.of())
                                                .size())
                        .reversed())
                .limit(PlantedBottleneck.ALL.size())
                .toList();
        assertThat(worst)
                .containsExactlyInAnyOrderElementsOf(PlantedBottleneck.ALL.stream()
                        .map(PlantedBottleneck::at)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void makesPeopleUnhappyAndWriteAboutIt(PlantedBottleneck planted) {
        List<FeedbackDraft> said = new SampleGenerator(new SamplePlan(1, 20_000, RawSample.REFERENCE))
                .customers()
                .flatMap(customer -> customer.feedback().stream())
                .filter(response -> response.subject().equals(planted.at().title()) && response.metric() == Metric.CSAT)
                .toList();
        double low =
                (double) said.stream().filter(PlantedBottleneckTests::isLow).count() / said.size();
        assertThat(said).hasSizeGreaterThan(200);
        assertThat(low).isGreaterThan(0.18);
        assertThat(said.stream().filter(PlantedBottleneckTests::isLow).map(FeedbackDraft::comment))
                .anyMatch(Objects::nonNull);
    }

    private static boolean isLow(FeedbackDraft response) {
        return Objects.requireNonNull(response.score()) <= Metric.CSAT.scale().low();
    }

    private static Predicate<Visit> at(PlantedBottleneck planted) {
        return visit -> visit.touchpoint() == planted.at();
    }

    private static Predicate<Visit> hurtBy(PlantedBottleneck planted) {
        return visit -> planted.value().equals(visit.attribute(planted.attribute()));
    }

    private static boolean isBeforeGoal(ShopTouchpoint touchpoint) {
        return touchpoint.stage().compareTo(ShopStage.RECEIVE) <= 0
                && touchpoint.role() != Role.GOAL
                && touchpoint.role() != Role.EXIT;
    }

    private static double medianSeconds(Predicate<Visit> wanted) {
        return median(RAW.visits(wanted).stream().mapToDouble(Visit::secondsToNext));
    }

    private static double median(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        assertThat(Arrays.stream(sorted)).isNotEmpty();
        return sorted[sorted.length / 2];
    }
}
