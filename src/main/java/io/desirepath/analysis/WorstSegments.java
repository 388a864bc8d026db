package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Contrast;
import io.desirepath.analysis.kernel.Discoveries;
import io.desirepath.analysis.kernel.FootfallTally;
import io.desirepath.analysis.kernel.SegmentTally;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds who leaves some touchpoints more often than the others do. Every value of every attribute is tested at each of
 * them, and all these tests are judged together.
 */
final class WorstSegments {
    private final List<SegmentBy> by;
    private final SegmentTally segments;
    private final FootfallTally whole;
    private final int minReach;

    /**
     * Reads what was counted.
     *
     * @param minReach a segment and its others are tested where so many matured attempts of each come
     */
    WorstSegments(Plan plan, JourneyTally tally, int minReach) {
        by = SegmentBy.all(plan);
        segments = tally.of(new Measure.Segments());
        whole = tally.of(new Measure.Footfall());
        this.minReach = Math.max(1, minReach);
    }

    /** One test. */
    private record Tested(int touchpoint, String value, SegmentBy by, Proportion exits, Proportion others) {
        Contrast contrast() {
            return Contrast.exact(exits.numerator(), exits.denominator(), others.numerator(), others.denominator());
        }

        /** How many more leave than would if they left as often as the others. */
        double tooMany() {
            return exits.numerator() - (double) exits.denominator() * others.numerator() / others.denominator();
        }
    }

    /** By touchpoint, those with the most exits too many first. */
    Map<Integer, List<SegmentGap>> at(List<Integer> touchpoints) {
        List<Tested> tests = new ArrayList<>();
        touchpoints.forEach(touchpoint -> addTests(touchpoint, tests));
        List<Contrast> contrasts = tests.stream().map(Tested::contrast).toList();
        var marked = Discoveries.among(contrasts.stream().map(Contrast::pValue).toList());
        return marked.stream()
                .boxed()
                .filter(test -> contrasts.get(test).difference() > 0)
                .sorted(Comparator.comparingDouble(
                                (Integer test) -> tests.get(test).tooMany())
                        .reversed())
                .collect(Collectors.groupingBy(
                        test -> tests.get(test).touchpoint,
                        Collectors.mapping(test -> gap(tests.get(test), contrasts.get(test)), Collectors.toList())));
    }

    private void addTests(int touchpoint, List<Tested> tests) {
        for (int coding = 0; coding < by.size(); coding++) {
            List<String> values = by.get(coding).values();
            for (int code = 1; code <= values.size(); code++) {
                long came = segments.attempts(touchpoint, coding, code);
                long othersCame = whole.attemptsMatured(touchpoint) - came;
                if (came >= minReach && othersCame >= minReach) {
                    long exits = segments.exits(touchpoint, coding, code);
                    tests.add(new Tested(
                            touchpoint,
                            values.get(code - 1),
                            by.get(coding),
                            Proportion.of(exits, came, NullReason.NOT_REACHED),
                            Proportion.of(whole.exits(touchpoint) - exits, othersCame, NullReason.NOT_REACHED)));
                }
            }
        }
    }

    private static SegmentGap gap(Tested test, Contrast contrast) {
        return new SegmentGap(
                test.by.attribute(), test.value, test.exits, test.others, Compared.Difference.of(contrast, true));
    }
}
