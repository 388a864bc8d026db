package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import java.util.Arrays;

/**
 * How much the chain's answers would vary with other walks: the infinitesimal jackknife. Each answer is a smooth
 * function of how often attempts take each step, so giving one walk a little more weight changes it by the sum of its
 * steps' derivatives; the variance over resamples of all matured walks is the sum of the squares of these changes, less
 * their mean. Cost: one pass over the attempts, with one vector of targets a step.
 *
 * <p>Source: L. A. Jaeckel, The infinitesimal jackknife, Bell Labs memorandum, 1972; B. Efron, 1982, ch. 6.
 */
final class Jackknife {
    private final Chain chain;
    private final AttemptLog log;
    private final int[] targets;
    private final Recovery[] recoveries;
    private final Baseline baseline;
    private final double meanValue;
    private final long valued;
    private final double[] removal;
    private final double[] recoverySquares;
    private final double[] valueSquares;
    private final double[] removalSquares;

    /**
     * Does the pass.
     *
     * @param targets the states asked for
     * @param recoveries what lowering their exit rates brings back
     * @param removal their removal effects
     * @param meanValue mean value of a converted walk, over {@code valued} walks
     */
    Jackknife(
            Chain chain,
            AttemptLog log,
            int[] targets,
            Recovery[] recoveries,
            double[] removal,
            Baseline baseline,
            double meanValue,
            long valued) {
        this.chain = chain;
        this.log = log;
        this.targets = targets;
        this.recoveries = recoveries;
        this.removal = removal;
        this.baseline = baseline;
        this.meanValue = meanValue;
        this.valued = valued;
        recoverySquares = new double[targets.length];
        valueSquares = new double[targets.length];
        removalSquares = new double[targets.length];
        pass();
    }

    /** 95 % interval of the conversions that the k-th target gains, not cut off. */
    Interval recovery(int k) {
        return around(recoveries[k].gained, recoverySquares[k]);
    }

    /** 95 % interval of the value that the k-th target gains, not cut off. */
    Interval value(int k) {
        return around(recoveries[k].gained * meanValue, valueSquares[k]);
    }

    /** 95 % interval of the k-th target's removal effect, not cut off. */
    Interval removal(int k) {
        return around(removal[k], removalSquares[k]);
    }

    private static Interval around(double value, double squares) {
        double reach = Interval.Z95 * Math.sqrt(squares);
        return new Interval(value - reach, value + reach);
    }

    private void pass() {
        double[][] steps = new double[chain.states() * (chain.states() + 2)][];
        double[] change = new double[2 * targets.length];
        for (int attempt = 0; attempt < log.size(); attempt++) {
            Arrays.fill(change, 0);
            int to = log.endOf(attempt);
            boolean converts = log.goal(attempt) != AttemptLog.DROPPED;
            for (int place = log.startOf(attempt); place < to; place++) {
                int i = chain.stateOf[log.step(place)];
                int j = place + 1 < to
                        ? chain.stateOf[log.step(place + 1)]
                        : converts ? chain.converts() : chain.drops();
                int step = i * (chain.states() + 2) + j;
                double[] derivative = steps[step];
                if (derivative == null) {
                    derivative = derivative(i, j);
                    steps[step] = derivative;
                }
                for (int k = 0; k < change.length; k++) {
                    change[k] += derivative[k];
                }
            }
            square(change, converts, log.value(attempt));
        }
        squareExcluded();
    }

    private void square(double[] change, boolean converts, double value) {
        for (int k = 0; k < targets.length; k++) {
            double gained = recoveries[k].gained;
            double ofRecovery = change[k] - gained / chain.matured;
            recoverySquares[k] += ofRecovery * ofRecovery;
            double ofValue = meanValue * ofRecovery + (Double.isNaN(value) ? 0 : gained * (value - meanValue) / valued);
            valueSquares[k] += ofValue * ofValue;
            double ofRemoval = change[targets.length + k] - (converts ? removal[k] / chain.converted : 0);
            removalSquares[k] += ofRemoval * ofRemoval;
        }
    }

    /** Excluded walks take no step, so they change nothing but the mean. */
    private void squareExcluded() {
        for (int k = 0; k < targets.length; k++) {
            double ofRecovery = recoveries[k].gained / chain.matured;
            recoverySquares[k] += log.excluded() * ofRecovery * ofRecovery;
            valueSquares[k] += log.excluded() * meanValue * meanValue * ofRecovery * ofRecovery;
        }
    }

    /** How the answers change with one more step from state i to j: first all recoveries, then all removal effects. */
    private double[] derivative(int i, int j) {
        boolean toState = j < chain.states();
        boolean drops = j == chain.drops();
        double chanceAfter = toState ? chain.chance[j] : drops ? 0 : 1;
        double[] derivative = new double[2 * targets.length];
        for (int k = 0; k < targets.length; k++) {
            int t = targets[k];
            double weight = chain.expected[t][i] / chain.visits[i];
            double dChance = weight * (chanceAfter - chain.chance[i]);
            double returnsAfter = toState ? chain.expected[j][t] : 0;
            double dReturns = weight * (returnsAfter - chain.expected[i][t] + (i == t ? 1 : 0));
            double dVisits = i == t ? 1 : 0;
            double dRate = i == t ? dRate(t, drops) : 0;
            Recovery recovery = recoveries[k];
            derivative[k] = recovery.byVisits * dVisits
                    + recovery.byRate * dRate
                    + recovery.byBaseline * dBaseline(t, i, drops)
                    + recovery.byChance * dChance
                    + recovery.byReturns * dReturns;
            derivative[targets.length + k] = chain.chance[t] == 0
                    ? 0
                    : removal[k]
                            * (dVisits / chain.visits[t] + dChance / chain.chance[t] - dReturns / chain.expected[t][t]);
        }
        return derivative;
    }

    private double dRate(int state, boolean drops) {
        return ((drops ? 1 : 0) - chain.share(state, chain.drops())) / chain.visits[state];
    }

    /**
     * How the baseline changes. One that the target itself gives is held: it would follow the target's rate, and the
     * target would be certain to lose nothing, until another touchpoint gives the median.
     */
    private double dBaseline(int target, int i, boolean drops) {
        double sum = 0;
        for (int state : baseline.states()) {
            if (state == i && state != target) {
                sum += dRate(state, drops) / baseline.states().size();
            }
        }
        return sum;
    }
}
