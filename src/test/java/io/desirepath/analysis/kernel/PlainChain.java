package io.desirepath.analysis.kernel;

import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.WalkStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The chain of attempts by the book: chances found by value iteration, without a matrix, a closed form or a derivative.
 */
final class PlainChain {
    /** Shares of a touchpoint's visits that go to each touchpoint. */
    private final double[][] moves;

    /** Shares of its visits that convert straight away. */
    private final double[] converts;

    /** Shares of its visits that end the attempt. */
    final double[] drops;

    /** Walks whose attempt begins there. */
    private final double[] starts;

    final double[] visits;

    /** Walks, those without any step included. */
    private final double matured;

    PlainChain(double[][] moves, double[] converts, double[] drops, double[] starts, double[] visits, double matured) {
        this.moves = moves;
        this.converts = converts;
        this.drops = drops;
        this.starts = starts;
        this.visits = visits;
        this.matured = matured;
    }

    /**
     * A matured walk.
     *
     * @param steps touchpoints passed, without a goal that converts or an exit that drops
     * @param value of the goal interaction, NaN where none is recorded
     */
    record Attempt(List<Integer> steps, boolean converts, double value) {
        static Attempt of(PlainMap map, PlainWalk walk) {
            if (walk.status() == WalkStatus.EXCLUDED) {
                return new Attempt(List.of(), false, Double.NaN);
            }
            List<Integer> all = walk.attemptTouchpoints();
            boolean converts = walk.status() == WalkStatus.CONVERTED;
            int passed = converts || map.exits().contains(all.getLast()) ? all.size() - 1 : all.size();
            return new Attempt(
                    all.subList(0, passed),
                    converts,
                    converts ? walk.interactions().get(passed).value() : Double.NaN);
        }
    }

    static PlainChain of(int touchpoints, List<Attempt> attempts) {
        double[][] moves = new double[touchpoints][touchpoints];
        double[] converts = new double[touchpoints];
        double[] drops = new double[touchpoints];
        double[] starts = new double[touchpoints];
        double[] visits = new double[touchpoints];
        for (Attempt attempt : attempts) {
            List<Integer> steps = attempt.steps;
            for (int i = 0; i < steps.size(); i++) {
                visits[steps.get(i)]++;
                if (i == 0) {
                    starts[steps.get(i)]++;
                } else {
                    moves[steps.get(i - 1)][steps.get(i)]++;
                }
            }
            if (steps.size() > 0) {
                (attempt.converts ? converts : drops)[steps.get(steps.size() - 1)]++;
            }
        }
        for (int t = 0; t < touchpoints; t++) {
            double all = Math.max(1, visits[t]);
            scale(moves[t], 1 / all);
            converts[t] /= all;
            drops[t] /= all;
        }
        return new PlainChain(moves, converts, drops, starts, visits, attempts.size());
    }

    /** The median of the visits' exit rates, one by one, those to goals left out. */
    double medianExitRate(Set<Integer> goals) {
        List<Double> rates = new ArrayList<>();
        for (int t = 0; t < visits.length; t++) {
            if (!goals.contains(t)) {
                rates.addAll(Collections.nCopies((int) visits[t], drops[t]));
            }
        }
        Collections.sort(rates);
        int n = rates.size();
        return (rates.get((n - 1) / 2) + rates.get(n / 2)) / 2;
    }

    /** (P′ − P) × matured. */
    double recoverable(int t, double baseline) {
        return (changed(Map.of(t, Math.min(drops[t], baseline))).conversion() - conversion()) * matured;
    }

    /** The chain with other exit rates. */
    PlainChain changed(Map<Integer, Double> rates) {
        double[][] otherMoves = moves.clone();
        double[] otherConverts = converts.clone();
        double[] otherDrops = drops.clone();
        rates.forEach((t, rate) -> {
            double factor = (1 - rate) / (1 - drops[t]);
            otherMoves[t] = moves[t].clone();
            scale(otherMoves[t], factor);
            otherConverts[t] *= factor;
            otherDrops[t] = rate;
        });
        return new PlainChain(otherMoves, otherConverts, otherDrops, starts, visits, matured);
    }

    /** (P − P with all inflow of t dropped) / P: nobody who comes to t converts. */
    double removalEffect(int t) {
        double[][] otherMoves = moves.clone();
        otherMoves[t] = new double[visits.length];
        double[] otherConverts = converts.clone();
        otherConverts[t] = 0;
        PlainChain other = new PlainChain(otherMoves, otherConverts, drops, starts, visits, matured);
        return (conversion() - other.conversion()) / conversion();
    }

    /** P: the chance of a matured walk to convert. */
    double conversion() {
        double[] chance = new double[visits.length];
        double change = 1;
        while (change > 1e-13) {
            change = 0;
            for (int t = 0; t < chance.length; t++) {
                double next = converts[t];
                for (int to = 0; to < chance.length; to++) {
                    next += moves[t][to] * chance[to];
                }
                change = Math.max(change, next - chance[t]);
                chance[t] = next;
            }
        }
        double converting = 0;
        for (int t = 0; t < chance.length; t++) {
            converting += starts[t] * chance[t];
        }
        return converting / matured;
    }

    private static void scale(double[] numbers, double factor) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= factor;
        }
    }

    /** Mean value of the attempts that have one; NaN where none has. */
    static double meanValue(List<Attempt> attempts) {
        return attempts.stream()
                .mapToDouble(Attempt::value)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
