package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import io.desirepath.shared.NullReason;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would come of other exit rates at several touchpoints at once, by the absorbing chain of attempts. For one
 * touchpoint brought down to a baseline it is what {@link BottleneckChain} says comes back.
 *
 * <p>Intervals by the infinitesimal jackknife over walks, see {@link Jackknife}; the rates that are set have no
 * uncertainty of their own. Cost: one solution and one pass over the attempts.
 */
public final class WhatIfChain {
    private final Chain chain;
    private final AttemptLog log;
    private final MapShape shape;

    /** Takes the chain of these attempts. */
    public WhatIfChain(MapShape shape, AttemptLog log) {
        this.shape = shape;
        this.log = log;
        chain = new Chain(shape.touchpoints(), log);
    }

    /**
     * What would come of it.
     *
     * @param conversion the share of matured walks that would convert
     * @param additionalConversions how many more of the matured walks would; below 0 fewer
     * @param additionalValue those times the mean value of a converted walk
     */
    public record Outcome(Estimate conversion, Estimate additionalConversions, Estimate additionalValue) {
        /** Nothing can be said, for the reason given. */
        public static Outcome none(NullReason reason) {
            return new Outcome(Estimate.none(reason), Estimate.none(reason), Estimate.none(reason));
        }
    }

    /** How often matured attempts pass the touchpoint. */
    public long visits(int touchpoint) {
        return log.visits(touchpoint);
    }

    /** How many of those visits do not end the attempt by dropping. */
    public long goOn(int touchpoint) {
        int state = chain.stateOf[touchpoint];
        return state == Chain.NONE ? 0 : chain.visits[state] - chain.taken[state][chain.drops()];
    }

    /**
     * Changes exit rates.
     *
     * @param rates exit rates per visit, from 0 to 1, by touchpoints that matured attempts pass
     */
    public Outcome of(Map<Integer, Double> rates) {
        NullReason missing = missing(rates);
        if (missing != null) {
            return Outcome.none(missing);
        }
        double[] byState = new double[chain.states()];
        Arrays.fill(byState, Double.NaN);
        rates.forEach((touchpoint, rate) -> byState[chain.stateOf[touchpoint]] = rate);
        return outcome(new ChangedChain(chain, byState));
    }

    private @Nullable NullReason missing(Map<Integer, Double> rates) {
        if (shape.goals().isEmpty()) {
            return NullReason.NO_GOAL;
        }
        return rates.keySet().stream().anyMatch(touchpoint -> goOn(touchpoint) == 0) ? NullReason.NO_OUTFLOW : null;
    }

    private Outcome outcome(ChangedChain changed) {
        ConvertedValue value = ConvertedValue.of(log);
        double converted = changed.converted();
        double gained = converted - chain.converted;
        Squares squares = squares(changed, gained, value);
        double most = (double) chain.matured - chain.converted;
        return new Outcome(
                around(converted / chain.matured, squares.ofConverted / chain.matured / chain.matured, 0, 1),
                around(gained, squares.ofGained, -chain.converted, most),
                value.walks() == 0
                        ? Estimate.none(chain.converted == 0 ? NullReason.NO_CONVERSIONS : NullReason.NO_VALUES)
                        : around(
                                gained * value.mean(),
                                squares.ofValue,
                                Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY));
    }

    private static Estimate around(double value, double variance, double lowest, double highest) {
        double reach = Interval.Z95 * Math.sqrt(variance);
        return Estimate.of(
                Math.clamp(value, lowest, highest),
                Math.clamp(value - reach, lowest, highest),
                Math.clamp(value + reach, lowest, highest));
    }

    private Squares squares(ChangedChain changed, double gained, ConvertedValue value) {
        double[][] derivatives = changed.derivatives();
        Squares sum = log.overRanges(
                (from, to) -> {
                    Squares counted = new Squares(gained / chain.matured, gained, value);
                    for (int attempt = from; attempt < to; attempt++) {
                        boolean converts = log.goal(attempt) != AttemptLog.DROPPED;
                        counted.add(converting(changed, derivatives, attempt, converts), converts, log.value(attempt));
                    }
                    return counted;
                },
                Squares::plus);
        sum.addExcluded(log.excluded());
        return sum;
    }

    /** How much a walk adds to those who convert after the change. */
    private double converting(ChangedChain changed, double[][] derivatives, int attempt, boolean converts) {
        int start = log.startOf(attempt);
        int end = log.endOf(attempt);
        if (start == end) {
            return 0;
        }
        int at = chain.stateOf[log.step(start)];
        double converting = changed.chance[at];
        for (int place = start + 1; place < end; place++) {
            int next = chain.stateOf[log.step(place)];
            converting += derivatives[at][next];
            at = next;
        }
        return converting + derivatives[at][converts ? chain.converts() : chain.drops()];
    }

    /** Sums of squared changes over walks. */
    private final class Squares {
        private final double meanGain;
        private final double gained;
        private final ConvertedValue value;
        private double ofConverted;
        private double ofGained;
        private double ofValue;

        private Squares(double meanGain, double gained, ConvertedValue value) {
            this.meanGain = meanGain;
            this.gained = gained;
            this.value = value;
        }

        private void add(double converting, boolean converts, double brought) {
            double offConverted = converting - meanGain - (double) chain.converted / chain.matured;
            double offGained = converting - (converts ? 1 : 0) - meanGain;
            double offMean = Double.isNaN(brought) ? 0 : (brought - value.mean()) / value.walks();
            double offValue = value.mean() * offGained + gained * offMean;
            ofConverted += offConverted * offConverted;
            ofGained += offGained * offGained;
            ofValue += offValue * offValue;
        }

        /** Excluded walks take no step, so they change nothing but the mean. */
        private void addExcluded(long walks) {
            double offConverted = meanGain + (double) chain.converted / chain.matured;
            ofConverted += walks * offConverted * offConverted;
            ofGained += walks * meanGain * meanGain;
            ofValue += walks * value.mean() * value.mean() * meanGain * meanGain;
        }

        private Squares plus(Squares other) {
            ofConverted += other.ofConverted;
            ofGained += other.ofGained;
            ofValue += other.ofValue;
            return this;
        }
    }
}
