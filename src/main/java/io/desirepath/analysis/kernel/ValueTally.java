package io.desirepath.analysis.kernel;

import io.desirepath.shared.NullReason;
import io.desirepath.walk.ReplayedWalk;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What customers brought over their lives: the mean over customers of the summed value of their interactions, with
 * Student's interval. Whoever brought nothing counts with 0, provided that anybody's value is recorded at all. Sums of
 * squares are kept about the mean, so that they merge without loss (Chan, Golub and LeVeque, 1979).
 */
public final class ValueTally implements WalkTally<ValueTally> {
    private static final double UPPER = 0.975;

    private long customers;
    private long withValue;
    private double mean;
    private double squares;

    @Override
    public void visit(ReplayedWalk life) {
        double sum = 0;
        boolean recorded = false;
        for (int i = 0; i < life.size(); i++) {
            double value = life.columns().value(life.row(i));
            if (!Double.isNaN(value)) {
                sum += value;
                recorded = true;
            }
        }
        withValue += recorded ? 1 : 0;
        add(1, sum, 0);
    }

    private void add(long more, double theirMean, double theirSquares) {
        if (more > 0) {
            double distance = theirMean - mean;
            long all = customers + more;
            mean += distance * more / all;
            squares += theirSquares + distance * distance * customers * more / all;
            customers = all;
        }
    }

    @Override
    public void merge(ValueTally other) {
        withValue += other.withValue;
        add(other.customers, other.mean, other.squares);
    }

    /** How many customers. */
    public long customers() {
        return customers;
    }

    /** How many of them have an interaction with a recorded value. */
    public long withValue() {
        return withValue;
    }

    /** The mean over customers; of a single one without interval. */
    public Estimate mean() {
        if (customers == 0) {
            return Estimate.none(NullReason.NO_CUSTOMERS);
        }
        if (withValue == 0) {
            return Estimate.none(NullReason.NO_VALUES);
        }
        if (customers == 1) {
            return Estimate.withoutInterval(mean);
        }
        double error = Math.sqrt(squares / (customers - 1) / customers);
        double reach = TDistribution.of(customers - 1).inverseCumulativeProbability(UPPER) * error;
        return Estimate.of(mean, mean - reach, mean + reach);
    }
}
