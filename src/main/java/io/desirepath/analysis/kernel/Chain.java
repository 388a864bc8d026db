package io.desirepath.analysis.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The first-order absorbing Markov chain of attempts. States are the touchpoints that attempts pass; reaching the goal
 * and dropping absorb. Its probabilities are the attempts' own shares, so the chance to convert that it gives is
 * converted / matured exactly. Solved by LU with partial pivoting, O(states³).
 *
 * <p>Source: J. G. Kemeny, J. L. Snell, Finite Markov Chains, 1960, ch. III: with transient part Q and chances r to
 * convert straight away, N = (I − Q)⁻¹ counts visits and h = N r is the chance to convert from each state.
 */
final class Chain {
    /** The place of a touchpoint that is no state. */
    static final int NONE = -1;

    final int[] stateOf;
    final int[] touchpointOf;
    /** Going from state i to state j; then at {@link #converts} to the goal, at {@link #drops} to the end. */
    final long[][] taken;
    /** Reaching goal touchpoint g from state i: {@code goals[i][g]}. */
    final long[][] goals;

    final long[] visits;
    final double[][] expected;
    final double[] chance;
    final long matured;
    final long converted;

    Chain(int touchpoints, AttemptLog log) {
        touchpointOf = IntStream.range(0, touchpoints)
                .filter(touchpoint -> log.visits(touchpoint) > 0)
                .toArray();
        stateOf = new int[touchpoints];
        Arrays.fill(stateOf, NONE);
        for (int state = 0; state < touchpointOf.length; state++) {
            stateOf[touchpointOf[state]] = state;
        }
        visits = Arrays.stream(touchpointOf).mapToLong(log::visits).toArray();
        taken = new long[states()][states() + 2];
        goals = new long[states()][touchpoints];
        converted = count(log);
        matured = log.size() + log.excluded();
        expected = expectedVisits(going());
        chance = chanceToConvert(NONE);
    }

    int states() {
        return touchpointOf.length;
    }

    int converts() {
        return states();
    }

    int drops() {
        return states() + 1;
    }

    private long count(AttemptLog log) {
        long converting = 0;
        for (int attempt = 0; attempt < log.size(); attempt++) {
            int from = log.startOf(attempt);
            int to = log.endOf(attempt);
            for (int place = from; place + 1 < to; place++) {
                taken[stateOf[log.step(place)]][stateOf[log.step(place + 1)]]++;
            }
            int goal = log.goal(attempt);
            if (goal != AttemptLog.DROPPED) {
                converting++;
            }
            if (from < to) {
                int last = stateOf[log.step(to - 1)];
                taken[last][goal == AttemptLog.DROPPED ? drops() : converts()]++;
                if (goal != AttemptLog.DROPPED) {
                    goals[last][goal]++;
                }
            }
        }
        return converting;
    }

    private double[][] going() {
        double[][] going = new double[states()][states()];
        for (int i = 0; i < states(); i++) {
            for (int j = 0; j < states(); j++) {
                going[i][j] = share(i, j);
            }
        }
        return going;
    }

    /** (I − Q)⁻¹: from each state how often each is visited, given the shares of visits that go from state to state. */
    static double[][] expectedVisits(double[][] going) {
        int states = going.length;
        if (states == 0) {
            return new double[0][];
        }
        DMatrixRMaj system = new DMatrixRMaj(states, states);
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                system.set(i, j, (i == j ? 1 : 0) - going[i][j]);
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(states);
        if (!solver.setA(system)) {
            throw new IllegalStateException("Attempts that never end: " + states + " states");
        }
        DMatrixRMaj inverse = new DMatrixRMaj(states, states);
        solver.invert(inverse);
        return IntStream.range(0, states)
                .mapToObj(i -> Arrays.copyOfRange(inverse.data, i * states, (i + 1) * states))
                .toArray(double[][]::new);
    }

    /** The share of the visits to state i that go to j: a state, {@link #converts} or {@link #drops}. */
    double share(int i, int j) {
        return (double) taken[i][j] / visits[i];
    }

    /** From each state the chance to convert, where reaching this goal touchpoint would count as dropping. */
    double[] chanceToConvert(int barredGoal) {
        double[] chances = new double[states()];
        for (int i = 0; i < states(); i++) {
            for (int j = 0; j < states(); j++) {
                long barred = barredGoal == NONE ? 0 : goals[j][barredGoal];
                chances[i] += expected[i][j] * (taken[j][converts()] - barred) / visits[j];
            }
        }
        return chances;
    }

    /** The share of matured walks that convert, as the chain has it, given chances to convert from each state. */
    double conversion(double[] chances) {
        double sum = 0;
        for (int i = 0; i < states(); i++) {
            sum += starts(i) * chances[i];
        }
        return sum / matured;
    }

    /** How many attempts begin at state i: its visits that come from no other state. */
    double starts(int i) {
        long arriving = 0;
        for (int from = 0; from < states(); from++) {
            arriving += taken[from][i];
        }
        return (double) visits[i] - arriving;
    }

    /**
     * The states whose exit rates a baseline is measured from: those that are no goal; all where there are no others.
     */
    int[] measured(BitSet goalTouchpoints) {
        int[] others = IntStream.range(0, states())
                .filter(i -> !goalTouchpoints.get(touchpointOf[i]))
                .toArray();
        return others.length > 0 ? others : IntStream.range(0, states()).toArray();
    }
}
