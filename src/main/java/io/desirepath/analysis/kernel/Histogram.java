package io.desirepath.analysis.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How often durations are how long. */
public final class Histogram {
    private static final Duration DAY = Duration.ofDays(1);
    /** Widths that people read easily, in milliseconds. */
    private static final long[] ROUND = Stream.of(
                    times(Duration.ofMillis(1), 1, 2, 5, 10, 20, 50, 100, 200, 500),
                    times(Duration.ofSeconds(1), 1, 2, 5, 10, 15, 30),
                    times(Duration.ofMinutes(1), 1, 2, 5, 10, 15, 30),
                    times(Duration.ofHours(1), 1, 2, 3, 6, 12),
                    times(DAY, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000))
            .flatMapToLong(widths -> widths)
            .toArray();

    private final double[] millis;

    /** Of these durations in milliseconds, whose order does not matter. */
    public Histogram(double[] millis) {
        this.millis = millis;
    }

    /**
     * Bins of the same round width from 0 on to the longest duration; none where there are no durations.
     *
     * @param most how many at most, above 0
     */
    public List<Bin> bins(int most) {
        double longest = Arrays.stream(millis).max().orElse(-1);
        if (longest < 0) {
            return List.of();
        }
        long width = roundWidth(longest, most);
        long[] counts = new long[bin(longest, width) + 1];
        for (double each : millis) {
            counts[bin(each, width)]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < counts.length; bin++) {
            bins.add(new Bin(Duration.ofMillis(bin * width), Duration.ofMillis((bin + 1) * width), counts[bin]));
        }
        return bins;
    }

    private static LongStream times(Duration unit, int... multiples) {
        return IntStream.of(multiples).mapToLong(each -> each * unit.toMillis());
    }

    private static int bin(double millis, long width) {
        return (int) Math.min(Integer.MAX_VALUE - 1, (long) (millis / width));
    }

    private static long roundWidth(double longest, int most) {
        for (long width : ROUND) {
            if (bin(longest, width) < most) {
                return width;
            }
        }
        return DAY.toMillis() * (long) (longest / DAY.toMillis() / most + 1);
    }

    /**
     * Durations alike.
     *
     * @param from no shorter than this
     * @param to shorter than this
     * @param count how many
     */
    public record Bin(Duration from, Duration to, long count) {}
}
