package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The exit rate per visit that a bottleneck would be brought down to.
 *
 * @param rate from 0 to below 1
 * @param states the states whose exit rates it is the mean of; empty where it was asked for, so that it has no
 *     uncertainty of its own
 */
record Baseline(double rate, List<Integer> states) {

    /** A rate that was asked for. */
    static Baseline fixed(double rate) {
        return new Baseline(rate, List.of());
    }

    /** The median over all visits to these states of the exit rate of the state visited. */
    static Baseline median(Chain chain, int[] states) {
        List<Integer> rising = rising(chain, states);
        long total = IntStream.of(states).mapToLong(i -> chain.visits[i]).sum();
        int lower = holding(chain, rising, (total - 1) / 2);
        int upper = holding(chain, rising, total / 2);
        double rate = (chain.share(lower, chain.drops()) + chain.share(upper, chain.drops())) / 2;
        return new Baseline(rate, List.of(lower, upper));
    }

    /**
     * The lowest and the highest median that other walks might well have given. A median jumps from state to state, so
     * no derivative tells of it; but the share of visits to states up to each state's rate is a smooth ratio of sums
     * over walks, and its 95 % interval tells whether the median might lie there. Source: R. S. Woodruff, Confidence
     * intervals for medians and other position measures, JASA 47, 1952. Cost: attempts times states.
     */
    static List<Baseline> likelyMedians(Chain chain, AttemptLog log, int[] states) {
        List<Integer> rising = rising(chain, states);
        double[] share = cumulativeShares(chain, rising);
        double[] error = errors(chain, log, rising, share);
        return List.of(
                of(chain, rising.get(first(rising.size(), i -> share[i] + Interval.Z95 * error[i] >= 0.5))),
                of(chain, rising.get(first(rising.size(), i -> share[i] - Interval.Z95 * error[i] >= 0.5))));
    }

    private static Baseline of(Chain chain, int state) {
        return new Baseline(chain.share(state, chain.drops()), List.of(state));
    }

    private static List<Integer> rising(Chain chain, int[] states) {
        return IntStream.of(states)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chain.share(i, chain.drops())))
                .toList();
    }

    /** The first place where the condition holds; the last place where it holds nowhere. */
    private static int first(int places, IntPredicate condition) {
        return IntStream.range(0, places - 1).filter(condition).findFirst().orElse(places - 1);
    }

    private static double[] cumulativeShares(Chain chain, List<Integer> rising) {
        double[] share = new double[rising.size()];
        long sum = 0;
        for (int i = 0; i < share.length; i++) {
            sum += chain.visits[rising.get(i)];
            share[i] = sum;
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    /** Standard errors of the shares over walks: √Σ(visits up to there − share · visits)² / all visits. */
    private static double[] errors(Chain chain, AttemptLog log, List<Integer> rising, double[] share) {
        int[] placeOf = new int[chain.states()];
        Arrays.fill(placeOf, Chain.NONE);
        IntStream.range(0, share.length).forEach(i -> placeOf[rising.get(i)] = i);
        double[] squares = log.overRanges((from, to) -> squares(chain, log, placeOf, share, from, to), (sum, added) -> {
            Counts.add(sum, added);
            return sum;
        });
        double visited = rising.stream().mapToLong(i -> chain.visits[i]).sum();
        return Arrays.stream(squares).map(sum -> Math.sqrt(sum) / visited).toArray();
    }

    private static double[] squares(Chain chain, AttemptLog log, int[] placeOf, double[] share, int from, int to) {
        double[] squares = new double[share.length];
        int[] visits = new int[share.length];
        for (int attempt = from; attempt < to; attempt++) {
            Arrays.fill(visits, 0);
            int all = 0;
            for (int place = log.startOf(attempt); place < log.endOf(attempt); place++) {
                int i = placeOf[chain.stateOf[log.step(place)]];
                if (i != Chain.NONE) {
                    visits[i]++;
                    all++;
                }
            }
            int upToHere = 0;
            for (int i = 0; i < share.length; i++) {
                upToHere += visits[i];
                double off = upToHere - share[i] * all;
                squares[i] += off * off;
            }
        }
        return squares;
    }

    /** The state that the visit of this rank, from 0, is to, when visits are ordered by their state's exit rate. */
    private static int holding(Chain chain, List<Integer> rising, long rank) {
        long before = 0;
        for (int state : rising) {
            before += chain.visits[state];
            if (rank < before) {
                return state;
            }
        }
        throw new IllegalArgumentException("No visit of rank " + rank + " among " + before);
    }
}
