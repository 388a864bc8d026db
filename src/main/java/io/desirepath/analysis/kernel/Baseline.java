package io.desirepath.analysis.kernel;

import java.util.Comparator;
import java.util.List;
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
        List<Integer> rising = IntStream.of(states)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chain.share(i, chain.drops())))
                .toList();
        long total = IntStream.of(states).mapToLong(i -> chain.visits[i]).sum();
        int lower = holding(chain, rising, (total - 1) / 2);
        int upper = holding(chain, rising, total / 2);
        double rate = (chain.share(lower, chain.drops()) + chain.share(upper, chain.drops())) / 2;
        return new Baseline(rate, List.of(lower, upper));
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
