package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.analysis.kernel.Histogram.Bin;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistogramTests {
    private static final double HOUR = 3_600_000;

    @Test
    void countsInBinsOfARoundWidth() {
        assertThat(new Histogram(new double[] {0, 1.9 * HOUR, 2 * HOUR, 5 * HOUR}).bins(3))
                .containsExactly(
                        new Bin(Duration.ZERO, Duration.ofHours(2), 2),
                        new Bin(Duration.ofHours(2), Duration.ofHours(4), 1),
                        new Bin(Duration.ofHours(4), Duration.ofHours(6), 1));
    }

    @Test
    void hasNoBinsWithoutDurations() {
        assertThat(new Histogram(new double[0]).bins(5)).isEmpty();
    }

    @Property
    void countsEachDurationOnceInNoMoreBinsThanAskedFor(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 400_000_000_000_000L) Long> millis,
            @ForAll @IntRange(min = 1, max = 200) int most) {
        List<Bin> bins =
                new Histogram(millis.stream().mapToDouble(Long::doubleValue).toArray()).bins(most);

        assertThat(bins).hasSizeLessThanOrEqualTo(most);
        for (Bin bin : bins) {
            assertThat(bin.count())
                    .isEqualTo(millis.stream()
                            .filter(each -> each >= bin.from().toMillis()
                                    && each < bin.to().toMillis())
                            .count());
        }
        assertThat(bins.stream().mapToLong(Bin::count).sum()).isEqualTo(millis.size());
    }
}
