package io.desirepath.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTests {
    /**
     * R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table
     * I, method 3.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void givesNewcombesPublishedWilsonIntervals(int successes, int trials, double low, double high) {
        Interval interval = Interval.wilson(successes, trials);

        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    /** Wilson's interval holds the shares that a score test at 5 % does not reject, so its ends are just rejected. */
    @Property
    void endsWhereTheScoreTestBeginsToReject(
            @ForAll @IntRange(min = 1, max = 2_000) int trials, @ForAll @IntRange(max = 2_000) int some) {
        int successes = some % (trials + 1);
        double share = (double) successes / trials;
        Interval interval = Interval.wilson(successes, trials);

        DoubleUnaryOperator distance =
                supposed -> Math.abs(share - supposed) / Math.sqrt(supposed * (1 - supposed) / trials);
        assertThat(interval.low()).isEqualTo(successes == 0 ? 0 : lastAccepted(distance, share, 0), within(1e-9));
        assertThat(interval.high()).isEqualTo(successes == trials ? 1 : lastAccepted(distance, share, 1), within(1e-9));
    }

    /** Halves the way from a share that is accepted to one that is rejected. 1.959964: any table of the normal. */
    private static double lastAccepted(DoubleUnaryOperator distance, double accepted, double rejected) {
        double inside = accepted;
        double outside = rejected;
        for (int i = 0; i < 100; i++) {
            double middle = (inside + outside) / 2;
            if (distance.applyAsDouble(middle) <= 1.959963984540054) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5", "NaN, 5", "1, NaN"})
    void hasNoneWhereThereIsNoShare(double successes, double trials) {
        assertThatThrownBy(() -> Interval.wilson(successes, trials)).isInstanceOf(IllegalArgumentException.class);
    }
}
