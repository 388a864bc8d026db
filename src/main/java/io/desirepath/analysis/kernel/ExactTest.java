package io.desirepath.analysis.kernel;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether two groups differ in a share, by Fisher's exact test: given how many did in both together, how likely so many
 * or more (so few or fewer) of the one group are, twice the smaller of the two. It keeps to its level also where a
 * group is small or hardly anybody does, and in the far tail that many tests look at; a normal approximation does not.
 *
 * <p>Cost: one tail, from the count outwards until nothing is added any more, some standard deviations long. Source: R.
 * A. Fisher, JRSS 98, 1935; doubled as A. Agresti, Categorical Data Analysis, 3.5.
 */
final class ExactTest {
    private static final double NEGLIGIBLE = 1e-17;

    private ExactTest() {}

    /** The p value, two-sided. */
    static double pValue(int successes, int trials, int otherSuccesses, int otherTrials) {
        int all = trials + otherTrials;
        int allSuccesses = successes + otherSuccesses;
        double first = HypergeometricDistribution.of(all, allSuccesses, trials).probability(successes);
        boolean many = (double) successes * all > (double) allSuccesses * trials;
        // Fewer of the one group are more of the other.
        double tail = many
                ? upperTail(first, successes, trials, allSuccesses, all)
                : upperTail(first, otherSuccesses, otherTrials, allSuccesses, all);
        return Math.min(1, 2 * tail);
    }

    private static double upperTail(double first, int successes, double trials, double allSuccesses, double all) {
        double tail = first;
        double term = first;
        for (double x = successes; term > NEGLIGIBLE * tail; x++) {
            term *= (allSuccesses - x) * (trials - x) / ((x + 1) * (all - allSuccesses - trials + x + 1));
            tail += term;
        }
        return tail;
    }
}
