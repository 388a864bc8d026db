package io.desirepath.analysis.kernel;

/**
 * By how much observations that come in groups, such as the scores of one respondent, tell less than as many that do
 * not. Each observation is marked 1, 0 or −1. With m observations of a group whose marks add up to k, the sums of k²,
 * k·m and m² are all that it needs.
 */
final class DesignEffect {
    private long groups;
    private long observations;
    private long marks;
    private long markSquares;
    private long marksTimesObservations;
    private long observationSquares;

    /** Takes one group that has at least one observation. */
    void add(long marksOfGroup, long observationsOfGroup) {
        groups++;
        observations += observationsOfGroup;
        marks += marksOfGroup;
        markSquares += marksOfGroup * marksOfGroup;
        marksTimesObservations += marksOfGroup * observationsOfGroup;
        observationSquares += observationsOfGroup * observationsOfGroup;
    }

    void merge(DesignEffect other) {
        groups += other.groups;
        observations += other.observations;
        marks += other.marks;
        markSquares += other.markSquares;
        marksTimesObservations += other.marksTimesObservations;
        observationSquares += other.observationSquares;
    }

    /** How many groups. */
    long groups() {
        return groups;
    }

    /** How many observations. */
    long observations() {
        return observations;
    }

    /** The sum of all marks. */
    long marks() {
        return marks;
    }

    /**
     * With p the mean mark of n observations and v their variance, max(1, M/(M−1) · Σ(k − p·m)² / (n·v)) over M groups.
     * 1 where each is of one observation; the observations of a single group count as one. Source: W. G. Cochran,
     * Sampling Techniques, 1977, 3.12.
     *
     * @param marked how many observations are not marked 0
     */
    double of(long marked) {
        double n = observations;
        if (groups == observations) {
            return 1;
        }
        if (groups == 1) {
            return n;
        }
        double p = marks / n;
        double variance = marked / n - p * p;
        double between = markSquares - 2 * p * marksTimesObservations + p * p * observationSquares;
        double effect = groups / (groups - 1.0) * between / (n * variance);
        return variance > 0 ? Math.max(1, effect) : 1;
    }
}
