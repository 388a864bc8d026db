package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import io.desirepath.shared.NullReason;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints lose the most conversions, by the absorbing chain of attempts: what each would bring back, what
 * that is worth and how many conversions pass there, with intervals by the infinitesimal jackknife over walks.
 */
public final class BottleneckChain {
    private final Chain chain;
    private final AttemptLog log;
    private final BitSet goals;
    private final Baseline baseline;
    private final boolean measured;
    private final ConvertedValue value;

    /**
     * Solves the chain.
     *
     * @param asked the exit rate per visit to compare with, from 0 to below 1; null for the visit-weighted median over
     *     touchpoints that are neither goal nor exit
     */
    public BottleneckChain(MapShape shape, AttemptLog log, @Nullable Double asked) {
        this.log = log;
        goals = shape.goals();
        chain = new Chain(shape.touchpoints(), log);
        measured = asked == null && chain.states() > 0;
        baseline = measured ? Baseline.median(chain, chain.measured(goals)) : Baseline.fixed(asked == null ? 0 : asked);
        value = ConvertedValue.of(log);
    }

    /** The exit rate per visit that bottlenecks are compared with. */
    public double baseline() {
        return baseline.rate();
    }

    /** The chance to convert that the chain gives a matured walk: converted / matured. NaN where none matured. */
    public double conversion() {
        return chain.conversion(chain.chance);
    }

    /** Every touchpoint that matured attempts pass, in stage order, without intervals. */
    public List<ChainRow> rows() {
        return IntStream.range(0, chain.states())
                .mapToObj(state -> row(state, null, null, null))
                .toList();
    }

    /**
     * These rows again with their intervals. Where other walks might well have given another median as the baseline, an
     * interval spans what the lowest and the highest of them give.
     */
    public List<ChainRow> withIntervals(List<ChainRow> rows) {
        int[] targets =
                rows.stream().mapToInt(row -> chain.stateOf[row.touchpoint()]).toArray();
        double[] removals = IntStream.of(targets).mapToDouble(this::removal).toArray();
        Jackknife jackknife = new Jackknife(chain, log, targets, baselines(), removals, value);
        return IntStream.range(0, targets.length)
                .mapToObj(k -> row(targets[k], jackknife.recovery(k), jackknife.value(k), jackknife.removal(k)))
                .toList();
    }

    private List<Baseline> baselines() {
        List<Baseline> others = measured ? Baseline.likelyMedians(chain, log, chain.measured(goals)) : List.of();
        return Stream.concat(Stream.of(baseline), others.stream().filter(other -> other.rate() != baseline.rate()))
                .toList();
    }

    private ChainRow row(
            int state, @Nullable Interval ofRecovery, @Nullable Interval ofValue, @Nullable Interval ofRemoval) {
        long goOn = chain.visits[state] - chain.taken[state][chain.drops()];
        return new ChainRow(
                chain.touchpointOf[state],
                chain.visits[state],
                goOn,
                recoverable(state, goOn, ofRecovery),
                valueAtRisk(state, goOn, ofValue),
                removalEffect(state, ofRemoval));
    }

    private Estimate recoverable(int state, long goOn, @Nullable Interval interval) {
        NullReason missing = missing(goOn);
        return missing != null
                ? Estimate.none(missing)
                : cut(Recovery.of(chain, state, baseline).gained, interval, (double) chain.matured - chain.converted);
    }

    private Estimate valueAtRisk(int state, long goOn, @Nullable Interval interval) {
        NullReason missing = missing(goOn);
        if (missing == null && value.walks() == 0) {
            missing = chain.converted == 0 ? NullReason.NO_CONVERSIONS : NullReason.NO_VALUES;
        }
        return missing != null
                ? Estimate.none(missing)
                : cut(Recovery.of(chain, state, baseline).gained * value.mean(), interval, Double.POSITIVE_INFINITY);
    }

    private @Nullable NullReason missing(long goOn) {
        if (goals.isEmpty()) {
            return NullReason.NO_GOAL;
        }
        return goOn == 0 ? NullReason.NO_OUTFLOW : null;
    }

    private Estimate removalEffect(int state, @Nullable Interval interval) {
        if (goals.isEmpty()) {
            return Estimate.none(NullReason.NO_GOAL);
        }
        if (chain.converted == 0) {
            return Estimate.none(NullReason.NO_CONVERSIONS);
        }
        // A goal's own effect is no smooth function of one chance to convert, so it has no interval.
        boolean isGoal = goals.get(chain.touchpointOf[state]);
        return cut(removal(state), isGoal ? null : interval, 1);
    }

    private static Estimate cut(double value, @Nullable Interval interval, double highest) {
        double within = Math.clamp(value, 0, highest);
        return interval == null
                ? Estimate.withoutInterval(within)
                : Estimate.of(within, Math.clamp(interval.low(), 0, highest), Math.clamp(interval.high(), 0, highest));
    }

    /**
     * The share of conversions that pass this state: the chance ever to come there, v / N(t,t) a walk, times the chance
     * to convert from there. Where the state is itself a goal, reaching it as such is lost too.
     */
    private double removal(int state) {
        if (chain.converted == 0) {
            return 0;
        }
        int touchpoint = chain.touchpointOf[state];
        double[] chances = goals.get(touchpoint) ? chain.chanceToConvert(touchpoint) : chain.chance;
        double visitors = chain.visits[state] / chain.expected[state][state];
        double left = chain.matured * chain.conversion(chances) - visitors * chances[state];
        return 1 - left / chain.converted;
    }
}
