package io.desirepath.walk;

import io.desirepath.evidence.Attribute;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Interactions made up for benchmarks, in order of customer and time: ten a customer on average and heavy-tailed, at
 * thirty touchpoints over a year, with five attributes. One interaction in ten is on no map. All of a customer's lie
 * within a week.
 */
public final class GeneratedEvidence {
    /** How many touchpoints there are; code {@code TOUCHPOINTS} is on no map. */
    public static final int TOUCHPOINTS = 30;

    /** How many values each attribute has; those of the first are a customer's region. */
    private static final int[] CARDINALITIES = {8, 4, 20, 100, 2};

    private static final long YEAR_BEGINS =
            Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
    private static final int DAY = 86_400;
    private static final int ROWS_A_BATCH = 500_000;

    public final int[] customer;
    public final int[] second;
    public final int[] touchpoint;
    private final int[] channel;
    public final int[][] attributes;

    /** Made so that the same count and seed give the same interactions. */
    public GeneratedEvidence(int interactions, long seed) {
        customer = new int[interactions];
        second = new int[interactions];
        touchpoint = new int[interactions];
        channel = new int[interactions];
        attributes = new int[CARDINALITIES.length][interactions];
        SplittableRandom random = new SplittableRandom(seed);
        int row = 0;
        for (int number = 0; row < interactions; number++) {
            int end = Math.min(interactions, row + length(random));
            walk(number, row, end, random);
            row = end;
        }
    }

    /** Pareto-like, ten on average, at most five hundred. */
    private static int length(SplittableRandom random) {
        return (int) Math.clamp(5 / Math.sqrt(1 - random.nextDouble()), 1, 500);
    }

    private void walk(int number, int from, int to, SplittableRandom random) {
        double at = YEAR_BEGINS + random.nextDouble() * 358 * DAY;
        double pause = Math.min(10_000, 3.0 * DAY / (to - from));
        double last = at + 6.9 * DAY;
        int here = random.nextInt(6);
        int region = random.nextInt(CARDINALITIES[0]);
        for (int row = from; row < to; row++) {
            customer[row] = number;
            second[row] = (int) at;
            touchpoint[row] = random.nextInt(10) == 0 ? TOUCHPOINTS : here;
            channel[row] = here % 3;
            attributes[0][row] = region;
            for (int attribute = 1; attribute < attributes.length; attribute++) {
                attributes[attribute][row] = random.nextInt(CARDINALITIES[attribute]);
            }
            at = Math.min(last, at - Math.log(1 - random.nextDouble()) * pause);
            here = next(here, random);
        }
    }

    /** Mostly onward, sometimes back or anywhere. */
    private static int next(int here, SplittableRandom random) {
        int drawn = random.nextInt(10);
        if (drawn < 6) {
            return Math.min(TOUCHPOINTS - 1, here + 1 + random.nextInt(2));
        }
        return drawn < 8 ? Math.max(0, here - 1) : random.nextInt(TOUCHPOINTS);
    }

    /** What the product makes of them. */
    public Projection projection() {
        ProjectionAssembly assembly = new ProjectionAssembly();
        long revision = 0;
        for (int from = 0; from < customer.length; from += ROWS_A_BATCH) {
            assembly.take(batch(++revision, from, Math.min(customer.length, from + ROWS_A_BATCH)));
        }
        return assembly.projection(dictionaries());
    }

    private InteractionBatch batch(long revision, int from, int to) {
        return InteractionBatch.of(revision, null, to - from)
                .rows(
                        IntStream.range(from, to).mapToLong(row -> row).toArray(),
                        IntStream.range(from, to)
                                .mapToLong(row -> customer[row])
                                .toArray(),
                        IntStream.range(from, to)
                                .mapToLong(row -> second[row] * 1_000L)
                                .toArray(),
                        IntStream.range(from, to).map(row -> touchpoint[row]).toArray())
                .channel(IntStream.range(from, to).map(row -> channel[row]).toArray())
                .attributes(
                        IntStream.range(0, attributes.length).toArray(),
                        IntStream.range(0, attributes.length)
                                .mapToObj(attribute -> IntStream.range(from, to)
                                        .map(row -> attributes[attribute][row])
                                        .toArray())
                                .toArray(int[][]::new))
                .build();
    }

    private static Dictionaries dictionaries() {
        return new Dictionaries(
                IntStream.rangeClosed(0, TOUCHPOINTS)
                        .mapToObj(code -> new Subject(SubjectKind.TOUCHPOINT, name(code)))
                        .toList(),
                List.of("website", "app", "store"),
                IntStream.range(0, CARDINALITIES.length)
                        .mapToObj(attribute -> new Attribute(
                                "a" + attribute,
                                IntStream.range(0, CARDINALITIES[attribute])
                                        .mapToObj(value -> "v" + value)
                                        .toList()))
                        .toList(),
                Dictionaries.scales(List.of()));
    }

    /** What interactions with this code are called. */
    public static String name(int code) {
        return "t" + code;
    }
}
