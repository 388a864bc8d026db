package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.shared.NullReason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Survival and log-rank against published numbers: weeks of remission of 42 children with leukaemia under 6-MP and
 * placebo (Freireich et al., Blood 21, 1963), as textbooks and statistics packages print them.
 */
class KaplanMeierTests {
    private static final LifeSpans DRUG =
            weeks(new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
    private static final LifeSpans PLACEBO =
            weeks(new int[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23});

    private static LifeSpans weeks(int[] lost, int... censored) {
        return new LifeSpans(millis(lost), millis(censored));
    }

    private static double[] millis(int[] weeks) {
        return Arrays.stream(weeks).mapToDouble(week -> week(week).toMillis()).toArray();
    }

    private static Duration week(int week) {
        return Duration.ofDays(7L * week);
    }

    @Test
    void fallsAsPublished() {
        KaplanMeier curve = new KaplanMeier(DRUG);

        assertPoint(curve.at(week(6)), 0.857, 0.620, 0.952, 21, 3);
        assertPoint(curve.at(week(7)), 0.807, 0.563, 0.923, 17, 4);
        assertPoint(curve.at(week(10)), 0.753, 0.503, 0.889, 15, 5);
        assertPoint(curve.at(week(23)), 0.448, 0.188, 0.680, 6, 9);
        assertThat(curve.steps(200)).hasSize(7).last().isEqualTo(curve.at(week(23)));
        assertThat(curve.customers()).isEqualTo(21);
        assertThat(curve.lost()).isEqualTo(9);
    }

    private static void assertPoint(
            KaplanMeier.Point point, double share, double low, double high, long atRisk, long lost) {
        assertThat(point.survival().value()).isCloseTo(share, within(0.0005));
        assertThat(point.survival().low()).isCloseTo(low, within(0.0005));
        assertThat(point.survival().high()).isCloseTo(high, within(0.0005));
        assertThat(point.atRisk()).isEqualTo(atRisk);
        assertThat(point.lost()).isEqualTo(lost);
    }

    @Test
    void findsThePublishedMedians() {
        assertThat(new KaplanMeier(DRUG).median()).isEqualTo(new KaplanMeier.Median(week(23), week(13), null, null));
        assertThat(new KaplanMeier(PLACEBO).median())
                .isEqualTo(new KaplanMeier.Median(week(8), week(4), week(11), null));
    }

    @Test
    void findsThePublishedLogRank() {
        LogRank test = LogRank.of(List.of(DRUG, PLACEBO));

        assertThat(test.chiSquare()).isCloseTo(16.79, within(0.005));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.pValue()).isCloseTo(4.17e-5, within(5e-8));
    }

    @Test
    void countsLossesBeforeCensoringsAtTheSameTime() {
        assertThat(new KaplanMeier(weeks(new int[] {1}, 1))
                        .at(week(1))
                        .survival()
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void hasNoIntervalWhereAllOrNobodyIsLost() {
        KaplanMeier curve = new KaplanMeier(weeks(new int[] {1, 2}));

        assertThat(curve.at(Duration.ZERO).survival()).isEqualTo(Estimate.withoutInterval(1));
        assertThat(curve.at(week(1)).survival().low()).isNotNull();
        assertThat(curve.at(week(2)).survival()).isEqualTo(Estimate.withoutInterval(0));
        assertThat(curve.at(week(3)).survival()).isEqualTo(Estimate.withoutInterval(0));
    }

    @Test
    void saysNothingBeyondTheLongestLifeSeen() {
        KaplanMeier curve = new KaplanMeier(DRUG);

        assertThat(curve.at(week(35)).survival().value()).isCloseTo(0.448, within(0.0005));
        assertThat(curve.at(week(36)).survival()).isEqualTo(Estimate.none(NullReason.NOT_OBSERVED));
        assertThat(new KaplanMeier(weeks(new int[0])).at(week(1)).survival())
                .isEqualTo(Estimate.none(NullReason.NO_CUSTOMERS));
    }

    @Test
    void hasNoMedianWhileMostAreThere() {
        assertThat(new KaplanMeier(weeks(new int[] {1}, 2, 2)).median().reason())
                .isEqualTo(NullReason.HALF_NOT_LOST);
        assertThat(new KaplanMeier(weeks(new int[0])).median().reason()).isEqualTo(NullReason.NO_CUSTOMERS);
    }

    /** Factor by factor the share would be 0.5000000000000001 after five of ten. */
    @Test
    void findsTheMedianWhereExactlyHalfAreLost() {
        for (int half = 1; half < 50; half++) {
            double[] lost = new double[2 * half];
            Arrays.setAll(lost, i -> (i + 1) * 1000.0);
            assertThat(new KaplanMeier(new LifeSpans(lost, new double[0]))
                            .median()
                            .value())
                    .isEqualTo(Duration.ofSeconds(half));
        }
    }

    @Test
    void picksStepsEvenlyAndKeepsTheLast() {
        double[] lost = new double[1000];
        Arrays.setAll(lost, i -> i + 1);
        KaplanMeier curve = new KaplanMeier(new LifeSpans(lost, new double[0]));

        assertThat(curve.steps(4)).extracting(KaplanMeier.Point::lost).containsExactly(250L, 500L, 750L, 1000L);
    }

    @Test
    void comparesNothingWithNobody() {
        assertThat(LogRank.of(List.of(DRUG))).isEqualTo(new LogRank(null, 0, null, NullReason.TOO_FEW));
        assertThat(LogRank.of(List.of(weeks(new int[0], 3), weeks(new int[0], 4)))
                        .reason())
                .isEqualTo(NullReason.TOO_FEW);
        assertThat(LogRank.of(List.of(weeks(new int[] {1}), weeks(new int[] {1})))
                        .reason())
                .isEqualTo(NullReason.TOO_FEW);
    }

    @Test
    void leavesGroupsOutThatAreGoneBeforeTheFirstLoss() {
        LogRank test = LogRank.of(List.of(weeks(new int[0], 0, 0), DRUG, PLACEBO));

        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.chiSquare()).isCloseTo(16.79, within(0.005));
    }
}
