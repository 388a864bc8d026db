package io.desirepath.shared;

/**
 * The range within which a number lies with 95 % confidence, both ends included, in the number's own unit.
 *
 * @param low never above high
 * @param high never below low
 */
public record Interval(double low, double high) {
    /** The two-sided 95 % quantile of the normal distribution. */
    public static final double Z95 = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "An interval's low end %s lies above its high end %s".formatted(low, high));
        }
    }

    /**
     * Wilson's score interval of a share.
     *
     * @param successes how many did, 0 to {@code trials}; need not be whole where observations are weighted
     * @param trials out of how many, above 0
     * @return ends between 0 and 1; exactly 0 where nobody did, exactly 1 where all did
     */
    public static Interval wilson(double successes, double trials) {
        if (!(trials > 0) || !(successes >= 0) || successes > trials) {
            throw new IllegalArgumentException("No share: %s of %s".formatted(successes, trials));
        }
        double p = successes / trials;
        double z2 = Z95 * Z95;
        double centre = p + z2 / (2 * trials);
        double reach = Z95 * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials * trials));
        double scale = 1 + z2 / trials;
        double low = successes == 0 ? 0 : Math.max(0, (centre - reach) / scale);
        double high = successes == trials ? 1 : Math.min(1, (centre + reach) / scale);
        return new Interval(low, high);
    }
}
