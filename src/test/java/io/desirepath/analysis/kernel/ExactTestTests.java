package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ExactTestTests {

    /** R. A. Fisher, The Design of Experiments, 1935: a lady finds three of four cups; 17 of 70 ways are as good. */
    @Test
    void judgesTheLadyTastingTea() {
        assertThat(ExactTest.pValue(3, 4, 1, 4)).isEqualTo(2 * 17 / 70.0, within(1e-12));
        assertThat(ExactTest.pValue(4, 4, 0, 4)).isEqualTo(2 / 70.0, within(1e-12));
    }

    /** By the book: every way to draw the first group, counted one number of successes after the other. */
    @Property
    void countsTheWaysThatAreAsFarOut(
            @ForAll @IntRange(min = 1, max = 40) int trials,
            @ForAll @IntRange(min = 1, max = 90) int otherTrials,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 100) int otherPercent) {
        int successes = trials * percent / 100;
        int otherSuccesses = otherTrials * otherPercent / 100;
        int all = successes + otherSuccesses;
        BigInteger many = BigInteger.ZERO;
        BigInteger few = BigInteger.ZERO;
        for (int x = Math.max(0, all - otherTrials); x <= Math.min(all, trials); x++) {
            BigInteger ways = choose(trials, x).multiply(choose(otherTrials, all - x));
            many = x >= successes ? many.add(ways) : many;
            few = x <= successes ? few.add(ways) : few;
        }
        double smaller = new BigDecimal(many.min(few))
                .divide(new BigDecimal(choose(trials + otherTrials, all)), MathContext.DECIMAL64)
                .doubleValue();

        assertThat(ExactTest.pValue(successes, trials, otherSuccesses, otherTrials))
                .isCloseTo(Math.min(1, 2 * smaller), Percentage.withPercentage(1e-6));
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    /** Where groups are large and shares are not, the normal approximation is as good. */
    @Test
    void comesCloseToTheTwoProportionTestInLargeGroups() {
        assertThat(ExactTest.pValue(300_900, 1_000_000, 600_000, 2_000_000))
                .isCloseTo(
                        Contrast.ofShares(300_900, 1_000_000, 600_000, 2_000_000)
                                .pValue(),
                        Percentage.withPercentage(1));
    }
}
