package io.desirepath.analysis.kernel;

import io.desirepath.shared.Interval;
import io.desirepath.shared.NullReason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The share of lives that last longer than t, where many are not over yet (Kaplan and Meier, J. Am. Stat. Assoc. 53,
 * 1958): S(t) = Π (1 − dᵢ/nᵢ) over the times up to t at which dᵢ of nᵢ at risk are lost. At ties losses come before
 * censorings. The 95 % interval is Greenwood's on the log-log scale: S^exp(± z σ / |ln S|) with σ² = Σ dᵢ/(nᵢ(nᵢ −
 * dᵢ)); there is none where S is 0 or 1. Beyond the longest life seen S is unknown, unless it is 0. Sorting costs O(n
 * log n).
 */
public final class KaplanMeier {
    /** Half, and what rounding may add to it. */
    private static final double HALF = 0.5 + 1e-12;

    private final LifeSpans spans;
    // One place for each time at which somebody is lost, rising.
    private final double[] times;
    private final long[] atRisk;
    private final long[] lost;
    private final double[] survival;
    private final double[] greenwood;

    /** Computes the curve. */
    public KaplanMeier(LifeSpans spans) {
        this.spans = spans;
        times = Arrays.stream(spans.lost()).distinct().toArray();
        atRisk = Arrays.stream(times).mapToLong(spans::atRisk).toArray();
        lost = lostUpTo(spans.lost(), times);
        survival = new double[times.length];
        greenwood = new double[times.length];
        accumulate();
    }

    private static long[] lostUpTo(double[] spans, double[] times) {
        return IntStream.range(0, times.length)
                .mapToLong(step -> step + 1 < times.length ? LifeSpans.before(spans, times[step + 1]) : spans.length)
                .toArray();
    }

    /** Between censorings the factors are one fraction, so that without any S is exact. */
    private void accumulate() {
        double base = 1;
        long baseAtRisk = spans.size();
        double variance = 0;
        for (int step = 0; step < times.length; step++) {
            long before = step == 0 ? 0 : lost[step - 1];
            long lostHere = lost[step] - before;
            long left = atRisk[step] - lostHere;
            boolean censoredSince = step > 0 && atRisk[step] != atRisk[step - 1] - lostAt(step - 1);
            if (step == 0 || censoredSince) {
                base = step == 0 ? 1 : survival[step - 1];
                baseAtRisk = atRisk[step];
            }
            survival[step] = base * left / baseAtRisk;
            variance += (double) lostHere / atRisk[step] / left;
            greenwood[step] = variance;
        }
    }

    private long lostAt(int step) {
        return step == 0 ? lost[0] : lost[step] - lost[step - 1];
    }

    /** How many lives. */
    public long customers() {
        return spans.size();
    }

    /** How many of them were lost. */
    public long lost() {
        return spans.lost().length;
    }

    /**
     * A point of the curve.
     *
     * @param at since the entry
     * @param survival the share that lasts longer, with its interval; none beyond the longest life seen
     * @param atRisk lives neither lost nor censored before
     * @param lost lives lost up to then
     */
    public record Point(Duration at, Estimate survival, long atRisk, long lost) {}

    /** Where the curve falls: all steps, or as many as are asked for, evenly picked, the last among them. */
    public List<Point> steps(int most) {
        int shown = Math.min(most, times.length);
        return LongStream.rangeClosed(1, shown)
                .mapToInt(nth -> (int) (nth * times.length / shown) - 1)
                .mapToObj(step -> point(times[step], step, atRisk[step]))
                .toList();
    }

    /** The curve at this long after the entry. */
    public Point at(Duration time) {
        double millis = time.toMillis();
        int after = LifeSpans.before(times, Math.nextUp(millis));
        return point(millis, after - 1, spans.atRisk(millis));
    }

    private Point point(double millis, int step, long atRiskThen) {
        Duration at = Duration.ofMillis((long) millis);
        double share = step < 0 ? 1 : survival[step];
        long lostThen = step < 0 ? 0 : lost[step];
        if (spans.size() == 0) {
            return new Point(at, Estimate.none(NullReason.NO_CUSTOMERS), 0, 0);
        }
        if (millis > spans.longest() && share > 0) {
            return new Point(at, Estimate.none(NullReason.NOT_OBSERVED), 0, lostThen);
        }
        Interval interval = step < 0 ? null : interval(step);
        return new Point(
                at,
                interval == null
                        ? Estimate.withoutInterval(share)
                        : Estimate.of(share, interval.low(), interval.high()),
                atRiskThen,
                lostThen);
    }

    private @Nullable Interval interval(int step) {
        double share = survival[step];
        if (share <= 0 || share >= 1) {
            return null;
        }
        double reach = Math.exp(Interval.Z95 * Math.sqrt(greenwood[step]) / -Math.log(share));
        return new Interval(Math.pow(share, reach), Math.pow(share, 1 / reach));
    }

    /**
     * After how long half are lost.
     *
     * @param value the smallest t with S(t) ≤ ½; null exactly where {@code reason} says why
     * @param low the smallest t at which the interval's low end is at most ½ (Brookmeyer and Crowley)
     * @param high the smallest t at which its high end is; null while there is none
     */
    public record Median(
            @Nullable Duration value,
            @Nullable Duration low,
            @Nullable Duration high,
            @Nullable NullReason reason) {}

    /** After how long half are lost. */
    public Median median() {
        Duration value = firstStep(step -> survival[step] <= HALF);
        NullReason reason = spans.size() == 0 ? NullReason.NO_CUSTOMERS : NullReason.HALF_NOT_LOST;
        return new Median(
                value,
                firstStep(step -> lowEnd(step) <= HALF),
                firstStep(step -> highEnd(step) <= HALF),
                value == null ? reason : null);
    }

    private double lowEnd(int step) {
        Interval interval = interval(step);
        return interval == null ? survival[step] : interval.low();
    }

    /** Where all are lost the high end is unknown. */
    private double highEnd(int step) {
        Interval interval = interval(step);
        return interval == null ? 1 : interval.high();
    }

    private @Nullable Duration firstStep(IntPredicate holds) {
        return IntStream.range(0, times.length)
                .filter(holds)
                .mapToObj(step -> Duration.ofMillis((long) times[step]))
                .findFirst()
                .orElse(null);
    }
}
