package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import io.desirepath.shared.NullReason;

/**
 * Low score at a touchpoint or not, against dropped or converted: one score a walk, the last before the outcome.
 *
 * @param riskRatio the risk of leaving after a low score over the risk after another, with Katz's log interval; no
 *     interval where nobody leaves after a low score or everybody leaves anyway, no ratio where nobody else leaves
 * @param oddsRatio the same of odds, with Woolf's interval; half a walk is added to all cells where one is empty
 * @param n walks with a score here and an outcome
 */
public record SatisfactionLink(Estimate riskRatio, Estimate oddsRatio, long n) {
    /** Below this many walks both ratios are withheld. */
    static final int MINIMUM = 30;

    /** From the four cells: after a low score those who dropped and converted, after another score likewise. */
    static SatisfactionLink of(long lowDropped, long lowConverted, long otherDropped, long otherConverted) {
        long low = lowDropped + lowConverted;
        long other = otherDropped + otherConverted;
        long n = low + other;
        if (n == 0) {
            return new SatisfactionLink(
                    Estimate.none(NullReason.NO_RESPONSES), Estimate.none(NullReason.NO_RESPONSES), 0);
        }
        if (n < MINIMUM || low == 0 || other == 0) {
            return new SatisfactionLink(Estimate.none(NullReason.TOO_FEW), Estimate.none(NullReason.TOO_FEW), n);
        }
        return new SatisfactionLink(
                riskRatio(lowDropped, low, otherDropped, other),
                oddsRatio(lowDropped, lowConverted, otherDropped, otherConverted),
                n);
    }

    private static Estimate riskRatio(double lowDropped, double low, double otherDropped, double other) {
        if (otherDropped == 0) {
            return Estimate.none(NullReason.TOO_FEW);
        }
        double ratio = (lowDropped / low) / (otherDropped / other);
        double variance = 1 / lowDropped - 1 / low + 1 / otherDropped - 1 / other;
        // Of a risk of 0 there is no logarithm; where everybody leaves, the formula's 0 would pass for certainty.
        return lowDropped == 0 || variance == 0 ? Estimate.withoutInterval(ratio) : ofLogarithm(ratio, variance);
    }

    private static Estimate oddsRatio(
            double lowDropped, double lowConverted, double otherDropped, double otherConverted) {
        boolean anyEmpty = lowDropped == 0 || lowConverted == 0 || otherDropped == 0 || otherConverted == 0;
        double added = anyEmpty ? 0.5 : 0;
        double a = lowDropped + added;
        double b = lowConverted + added;
        double c = otherDropped + added;
        double d = otherConverted + added;
        return ofLogarithm(a * d / (b * c), 1 / a + 1 / b + 1 / c + 1 / d);
    }

    private static Estimate ofLogarithm(double ratio, double variance) {
        double reach = Interval.Z95 * Math.sqrt(variance);
        return Estimate.of(ratio, ratio * Math.exp(-reach), ratio * Math.exp(reach));
    }
}
