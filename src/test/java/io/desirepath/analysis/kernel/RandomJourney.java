package io.desirepath.analysis.kernel;

import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A journey whose customers walk by known chances, with loops back to every touchpoint. Touchpoint {@code size} is the
 * goal.
 */
final class RandomJourney {
    private final int size;

    /** Of each touchpoint: of going to every touchpoint, then of converting; what is left is dropping. */
    private final double[][] chances;

    private final SplittableRandom random;

    private RandomJourney(int size, double[][] chances, SplittableRandom random) {
        this.size = size;
        this.chances = chances;
        this.random = random;
    }

    static RandomJourney of(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] chances = new double[size][size + 1];
        for (int t = 0; t < size; t++) {
            double drops = random.nextDouble(0.05, 0.45);
            double[] weights = random.doubles(size + 1).map(each -> each * each).toArray();
            double sum = Arrays.stream(weights).sum();
            for (int to = 0; to <= size; to++) {
                chances[t][to] = (1 - drops) * weights[to] / sum;
            }
        }
        return new RandomJourney(size, chances, random);
    }

    /** New walks; each begins at any touchpoint but the last, which is only come to. */
    List<PlainChain.Attempt> walk(int walks) {
        List<PlainChain.Attempt> attempts = new ArrayList<>();
        for (int walk = 0; walk < walks; walk++) {
            List<Integer> steps = new ArrayList<>();
            int at = random.nextInt(size - 1);
            while (at >= 0 && at < size) {
                steps.add(at);
                at = next(at);
            }
            attempts.add(new PlainChain.Attempt(steps, at == size, at == size ? random.nextInt(10, 100) : Double.NaN));
        }
        return attempts;
    }

    /** Where a visit goes on: a touchpoint, the goal, or −1 where it drops. */
    private int next(int at) {
        double drawn = random.nextDouble();
        for (int to = 0; to <= size; to++) {
            drawn -= chances[at][to];
            if (drawn < 0) {
                return to;
            }
        }
        return -1;
    }

    /** The chances as shares, for as many walks. */
    PlainChain truth(int walks) {
        double[][] moves = new double[size][];
        double[] converts = new double[size];
        double[] drops = new double[size];
        double[] starts = new double[size];
        for (int t = 0; t < size; t++) {
            moves[t] = Arrays.copyOf(chances[t], size);
            converts[t] = chances[t][size];
            drops[t] = 1 - Arrays.stream(chances[t]).sum();
            starts[t] = t < size - 1 ? walks / (size - 1.0) : 0;
        }
        return new PlainChain(moves, converts, drops, starts, visits(starts), walks);
    }

    /** How often touchpoints are expected to be come to, by following the walks step by step until nobody walks. */
    private double[] visits(double[] starts) {
        double[] visits = new double[size];
        double[] here = starts;
        while (Arrays.stream(here).sum() > 1e-9) {
            double[] next = new double[size];
            for (int from = 0; from < size; from++) {
                visits[from] += here[from];
                for (int to = 0; to < size; to++) {
                    next[to] += here[from] * chances[from][to];
                }
            }
            here = next;
        }
        return visits;
    }

    BottleneckChain chain(List<PlainChain.Attempt> attempts, @Nullable Double baseline) {
        return new BottleneckChain(Tallied.shape(map()), log(attempts), baseline);
    }

    WhatIfChain whatIf(List<PlainChain.Attempt> attempts) {
        return new WhatIfChain(Tallied.shape(map()), log(attempts));
    }

    /** What the product makes of these walks: they are recorded, projected, matched and replayed. */
    private AttemptLog log(List<PlainChain.Attempt> attempts) {
        List<PlainInteraction> interactions = new ArrayList<>();
        for (int walk = 0; walk < attempts.size(); walk++) {
            PlainChain.Attempt attempt = attempts.get(walk);
            for (int i = 0; i < attempt.steps().size(); i++) {
                interactions.add(interaction(
                        interactions.size(), walk, i, attempt.steps().get(i), Double.NaN));
            }
            if (attempt.converts()) {
                interactions.add(
                        interaction(interactions.size(), walk, attempt.steps().size(), size, attempt.value()));
            }
        }
        return Tallied.attempts(
                map(), new PlainEvidence().interactions(interactions).projection(), 2);
    }

    private static PlainInteraction interaction(int arrival, int walk, int second, int touchpoint, double value) {
        return new PlainInteraction(
                "customer " + walk, second * 1_000L, 0, arrival, "t" + touchpoint, null, null, value, false, Map.of());
    }

    private PlainMap map() {
        return PlainMap.named(
                IntStream.rangeClosed(0, size).mapToObj(t -> "t" + t).toList(),
                Set.of(),
                Set.of(size),
                Set.of(),
                100_000_000,
                1_000_000_000);
    }
}
