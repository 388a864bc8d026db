package io.desirepath.analysis.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The chain of attempts where some states lose another share of their visits: p′ instead of p, and their other outflows
 * multiplied by (1 − p′)/(1 − p). Solved anew, O(states³), since several rows change at once. Solved over the states
 * that can still convert: from others the chance is 0, also where nobody drops any more and visits go round for ever.
 */
final class ChangedChain {
    private final Chain chain;
    /** The exit rate set for each state, NaN where it stays. */
    private final double[] rates;
    /** From each state the chance to convert. */
    final double[] chance;
    /** How often matured walks visit each state; 0 for states that cannot convert, where it does not matter. */
    final double[] visits;

    /**
     * Changes a chain.
     *
     * @param rates the exit rate per visit that each state is to have, NaN where it stays; none where everybody drops
     */
    ChangedChain(Chain chain, double[] rates) {
        this.chain = chain;
        this.rates = rates;
        chance = new double[chain.states()];
        visits = new double[chain.states()];
        solve(converting());
    }

    /** Whether the state's exit rate was set. */
    boolean changes(int state) {
        return !Double.isNaN(rates[state]);
    }

    /** How many visits to the state did not drop. */
    long goOn(int state) {
        return chain.visits[state] - chain.taken[state][chain.drops()];
    }

    /** The share of the visits to state i that go to j, a state or {@link Chain#converts}, after the change. */
    double share(int i, int j) {
        return changes(i) ? (1 - rates[i]) * chain.taken[i][j] / goOn(i) : chain.share(i, j);
    }

    /** States from which the goal can be reached. */
    private int[] converting() {
        BitSet found = new BitSet();
        boolean more = true;
        while (more) {
            more = false;
            for (int i = found.nextClearBit(0); i < chain.states(); i = found.nextClearBit(i + 1)) {
                if (leadsTo(found, i)) {
                    found.set(i);
                    more = true;
                }
            }
        }
        return found.stream().toArray();
    }

    private boolean leadsTo(BitSet states, int i) {
        return share(i, chain.converts()) > 0 || states.stream().anyMatch(j -> share(i, j) > 0);
    }

    private void solve(int[] states) {
        double[][] expected = Chain.expectedVisits(Arrays.stream(states)
                .mapToObj(
                        i -> Arrays.stream(states).mapToDouble(j -> share(i, j)).toArray())
                .toArray(double[][]::new));
        for (int i = 0; i < states.length; i++) {
            for (int j = 0; j < states.length; j++) {
                chance[states[i]] += expected[i][j] * share(states[j], chain.converts());
                visits[states[j]] += chain.starts(states[i]) * expected[i][j];
            }
        }
    }

    /** How many matured walks convert. */
    double converted() {
        return IntStream.range(0, chain.states())
                .mapToDouble(i -> chain.starts(i) * chance[i])
                .sum();
    }

    /**
     * How much one more step from state i to j adds to {@link #converted}: v′ visits there, after which the chance to
     * convert is by so much better or worse than after all others. How many drop does not matter where the rate is set.
     */
    double[][] derivatives() {
        int states = chain.states();
        double[][] derivatives = new double[states][states + 2];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states + 2; j++) {
                double after = j < states ? chance[j] : j == chain.converts() ? 1 : 0;
                if (!changes(i)) {
                    derivatives[i][j] = visits[i] / chain.visits[i] * (after - chance[i]);
                } else if (j != chain.drops()) {
                    derivatives[i][j] = visits[i] / goOn(i) * ((1 - rates[i]) * after - chance[i]);
                }
            }
        }
        return derivatives;
    }
}
