package io.desirepath.analysis.kernel;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of many tests found something: Benjamini and Hochberg's procedure. Of those it marks, at most 5 % are expected
 * to be chance, however many tests there are. Of m tests it marks the k with the lowest p values, with the largest k
 * for which p(k) ≤ 0.05 k/m.
 *
 * <p>Source: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, JRSS B 57, 1995.
 */
public final class Discoveries {
    private static final double RATE = 0.05;

    private Discoveries() {}

    /** The places of the p values that are marked. */
    public static BitSet among(List<Double> pValues) {
        int tests = pValues.size();
        List<Integer> rising = IntStream.range(0, tests)
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        BitSet marked = new BitSet();
        for (int rank = tests; rank >= 1; rank--) {
            if (pValues.get(rising.get(rank - 1)) <= RATE * rank / tests) {
                rising.subList(0, rank).forEach(marked::set);
                return marked;
            }
        }
        return marked;
    }
}
