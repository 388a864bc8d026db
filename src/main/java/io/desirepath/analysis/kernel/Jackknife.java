package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much the chain's answers would vary with other walks: the infinitesimal jackknife. Each answer is a smooth
 * function of how often attempts take each step, so giving one walk a little more weight changes it by the sum of its
 * steps' derivatives; the variance over resamples of all matured walks is the sum of the squares of these changes, less
 * their mean. Cost: one pass over the attempts, on all cores, with one vector a step that holds an answer for each
 * target and baseline.
 *
 * <p>Source: L. A. Jaeckel, The infinitesimal jackknife, Bell Labs memorandum, 1972; B. Efron, 1982, ch. 6.
 */
final class Jackknife {
    private final Chain chain;
    private final AttemptLog log;
    private final int[] targets;
    private final List<Baseline> baselines;
    private final double meanValue;
    private final long valued;
    private final double[] removal;
    /** What lowering the exit rate of the k-th target to the b-th baseline brings back, at {@code b * targets + k}. */
    private final Recovery[] recoveries;

    private final double[] gained;
    private final double[] meanChange;
    private final Squares squares;

    /**
     * Does the pass.
     *
     * @param targets the states asked for
     * @param baselines what their exit rates are compared with
     * @param removal their removal effects
     * @param value of converted walks
     */
    Jackknife(
            Chain chain,
            AttemptLog log,
            int[] targets,
            List<Baseline> baselines,
            double[] removal,
            ConvertedValue value) {
        this.chain = chain;
        this.log = log;
        this.targets = targets;
        this.baselines = baselines;
        this.removal = removal;
        meanValue = value.mean();
        valued = value.walks();
        recoveries = baselines.stream()
                .flatMap(baseline -> IntStream.of(targets).mapToObj(state -> Recovery.of(chain, state, baseline)))
                .toArray(Recovery[]::new);
        gained = Arrays.stream(recoveries).mapToDouble(each -> each.gained).toArray();
        meanChange = Arrays.stream(gained).map(each -> each / chain.matured).toArray();
        squares = passes();
    }

    /** 95 % interval of the conversions that the k-th target gains, over all baselines, not cut off. */
    Interval recovery(int k) {
        return hull(k, place -> gained[place], squares.ofRecoveries);
    }

    /** 95 % interval of the value that the k-th target gains, over all baselines, not cut off. */
    Interval value(int k) {
        return hull(k, place -> gained[place] * meanValue, squares.ofValues);
    }

    /** 95 % interval of the k-th target's removal effect, not cut off. */
    Interval removal(int k) {
        return around(removal[k], squares.ofRemovals[k]);
    }

    private Interval hull(int k, IntToDoubleFunction value, double[] ofPlaces) {
        Interval hull = around(value.applyAsDouble(k), ofPlaces[k]);
        for (int place = k + targets.length; place < recoveries.length; place += targets.length) {
            Interval other = around(value.applyAsDouble(place), ofPlaces[place]);
            hull = new Interval(Math.min(hull.low(), other.low()), Math.max(hull.high(), other.high()));
        }
        return hull;
    }

    private static Interval around(double value, double squares) {
        double reach = Interval.Z95 * Math.sqrt(squares);
        return new Interval(value - reach, value + reach);
    }

    private Squares passes() {
        Squares sum = log.overRanges(this::pass, Squares::plus);
        sum.addExcluded();
        return sum;
    }

    private Squares pass(int from, int to) {
        Squares counted = new Squares();
        double[][] steps = new double[chain.states() * (chain.states() + 2)][];
        double[] change = new double[recoveries.length + targets.length];
        for (int attempt = from; attempt < to; attempt++) {
            Arrays.fill(change, 0);
            int end = log.endOf(attempt);
            boolean converts = log.goal(attempt) != AttemptLog.DROPPED;
            for (int place = log.startOf(attempt); place < end; place++) {
                int i = chain.stateOf[log.step(place)];
                int j = place + 1 < end
                        ? chain.stateOf[log.step(place + 1)]
                        : converts ? chain.converts() : chain.drops();
                int step = i * (chain.states() + 2) + j;
                double[] derivative = steps[step];
                if (derivative == null) {
                    derivative = derivative(i, j);
                    steps[step] = derivative;
                }
                for (int answer = 0; answer < change.length; answer++) {
                    change[answer] += derivative[answer];
                }
            }
            counted.add(change, converts, log.value(attempt));
        }
        return counted;
    }

    /** How the answers change with one more step from state i to j: first all recoveries, then all removal effects. */
    private double[] derivative(int i, int j) {
        boolean toState = j < chain.states();
        boolean drops = j == chain.drops();
        double chanceAfter = toState ? chain.chance[j] : drops ? 0 : 1;
        double[] derivative = new double[recoveries.length + targets.length];
        for (int k = 0; k < targets.length; k++) {
            int t = targets[k];
            double weight = chain.expected[t][i] / chain.visits[i];
            double dChance = weight * (chanceAfter - chain.chance[i]);
            double returnsAfter = toState ? chain.expected[j][t] : 0;
            double dReturns = weight * (returnsAfter - chain.expected[i][t] + (i == t ? 1 : 0));
            double dVisits = i == t ? 1 : 0;
            double dRate = i == t ? dRate(t, drops) : 0;
            for (int b = 0; b < baselines.size(); b++) {
                Recovery recovery = recoveries[b * targets.length + k];
                derivative[b * targets.length + k] = recovery.byVisits * dVisits
                        + recovery.byRate * dRate
                        + recovery.byBaseline * dBaseline(baselines.get(b), t, i, drops)
                        + recovery.byChance * dChance
                        + recovery.byReturns * dReturns;
            }
            derivative[recoveries.length + k] = chain.chance[t] == 0
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
    private double dBaseline(Baseline baseline, int target, int i, boolean drops) {
        double sum = 0;
        for (int state : baseline.states()) {
            if (state == i && state != target) {
                sum += dRate(state, drops) / baseline.states().size();
            }
        }
        return sum;
    }

    /** Sums of squared changes over walks. */
    private final class Squares {
        private final double[] ofRecoveries = new double[recoveries.length];
        private final double[] ofValues = new double[recoveries.length];
        private final double[] ofRemovals = new double[targets.length];

        private void add(double[] change, boolean converts, double value) {
            addRecoveries(change);
            if (valued > 0) {
                addValues(change, value);
            }
            for (int k = 0; k < ofRemovals.length; k++) {
                double ofRemoval = change[ofRecoveries.length + k] - (converts ? removal[k] / chain.converted : 0);
                ofRemovals[k] += ofRemoval * ofRemoval;
            }
        }

        private void addRecoveries(double[] change) {
            for (int place = 0; place < ofRecoveries.length; place++) {
                double ofRecovery = change[place] - meanChange[place];
                ofRecoveries[place] += ofRecovery * ofRecovery;
            }
        }

        private void addValues(double[] change, double value) {
            double offMean = Double.isNaN(value) ? 0 : (value - meanValue) / valued;
            for (int place = 0; place < ofRecoveries.length; place++) {
                double ofRecovery = change[place] - meanChange[place];
                double ofValue = meanValue * ofRecovery + gained[place] * offMean;
                ofValues[place] += ofValue * ofValue;
            }
        }

        /** Excluded walks take no step, so they change nothing but the mean. */
        private void addExcluded() {
            for (int place = 0; place < ofRecoveries.length; place++) {
                double ofRecovery = meanChange[place];
                ofRecoveries[place] += log.excluded() * ofRecovery * ofRecovery;
                ofValues[place] += log.excluded() * meanValue * meanValue * ofRecovery * ofRecovery;
            }
        }

        private Squares plus(Squares other) {
            Counts.add(ofRecoveries, other.ofRecoveries);
            Counts.add(ofValues, other.ofValues);
            Counts.add(ofRemovals, other.ofRemovals);
            return this;
        }
    }
}
