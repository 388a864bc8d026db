package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.shared.NullReason;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Risk and odds ratios of published two-by-two tables. */
class SatisfactionLinkTests {
    private static final Offset<Double> TWO_DIGITS = within(0.006);

    /**
     * Heart attacks with placebo and with aspirin in the Physicians' Health Study: risk ratio 1.82 (1.43 to 2.30), odds
     * ratio 1.83 (1.44 to 2.33). A. Agresti, An Introduction to Categorical Data Analysis, 2007, 2.2 and 2.3.
     */
    @Test
    void givesThePublishedRatiosOfThePhysiciansHealthStudy() {
        SatisfactionLink link = SatisfactionLink.of(189, 10_845, 104, 10_933);

        assertThat(link.n()).isEqualTo(22_071);
        assertEstimate(link.riskRatio(), 1.82, 1.43, 2.30, TWO_DIGITS);
        assertEstimate(link.oddsRatio(), 1.83, 1.44, 2.33, TWO_DIGITS);
    }

    /**
     * Smokers among men with and without cancer of the lung; R. Doll, A. B. Hill, 1950, table IV. By hand: 647·27 /
     * (2·622) = 14.0426 and √(1/647 + 1/2 + 1/622 + 1/27) = 0.734976, so the ends are 14.0426 · e^∓1.440527.
     */
    @Test
    void givesTheOddsRatioOfDollAndHillsTable() {
        assertEstimate(SatisfactionLink.of(647, 2, 622, 27).oddsRatio(), 14.0426, 3.3253, 59.3008, within(0.0002));
    }

    /**
     * Half a walk in each cell: 0.5·15.5 / (20.5·5.5) = 0.068736; √(1/0.5 + 1/20.5 + 1/5.5 + 1/15.5) = 1.514964, so the
     * ends are 0.068736 · e^∓2.969274. The risk of 0 has no logarithm, so no interval.
     */
    @Test
    void addsHalfAWalkToTheOddsWhereACellIsEmpty() {
        SatisfactionLink link = SatisfactionLink.of(0, 20, 5, 15);

        assertEstimate(link.oddsRatio(), 0.068736, 0.003529, 1.338827, within(0.00001));
        assertThat(link.riskRatio()).isEqualTo(Estimate.withoutInterval(0));
    }

    @Test
    void hasNoRiskRatioWhereNobodyElseLeaves() {
        SatisfactionLink link = SatisfactionLink.of(5, 15, 0, 20);

        assertThat(link.riskRatio()).isEqualTo(Estimate.none(NullReason.TOO_FEW));
        // The table above the other way round.
        assertEstimate(link.oddsRatio(), 1 / 0.068736, 1 / 1.338827, 1 / 0.003529, within(0.05));
    }

    /** Katz's variance is 0 there, which says nothing of how sure it is. */
    @Test
    void hasNoIntervalWhereEverybodyLeaves() {
        assertThat(SatisfactionLink.of(15, 0, 20, 0).riskRatio()).isEqualTo(Estimate.withoutInterval(1));
    }

    @Test
    void withholdsTheRatiosOfFewWalks() {
        Estimate few = Estimate.none(NullReason.TOO_FEW);
        Estimate nothing = Estimate.none(NullReason.NO_RESPONSES);

        assertThat(SatisfactionLink.of(8, 7, 7, 7)).isEqualTo(new SatisfactionLink(few, few, 29));
        assertThat(SatisfactionLink.of(8, 7, 8, 7).riskRatio().value()).isOne();
        assertThat(SatisfactionLink.of(30, 30, 0, 0)).isEqualTo(new SatisfactionLink(few, few, 60));
        assertThat(SatisfactionLink.of(0, 0, 30, 30)).isEqualTo(new SatisfactionLink(few, few, 60));
        assertThat(SatisfactionLink.of(0, 0, 0, 0)).isEqualTo(new SatisfactionLink(nothing, nothing, 0));
    }

    private static void assertEstimate(Estimate actual, double value, double low, double high, Offset<Double> offset) {
        assertThat(actual.value()).isEqualTo(value, offset);
        assertThat(actual.low()).isEqualTo(low, offset);
        assertThat(actual.high()).isEqualTo(high, offset);
    }
}
