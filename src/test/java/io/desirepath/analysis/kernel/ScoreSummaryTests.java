package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.shared.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scores' intervals, against published values, closed forms and exact coverage. */
class ScoreSummaryTests {
    private static final Scale CSAT = PlainMeasures.SCALES.get(0);
    private static final Scale NPS = PlainMeasures.SCALES.get(1);
    private static final Scale CES = PlainMeasures.SCALES.get(2);

    /**
     * By hand, with s = (P − D)/(n + 3) and v = (P + D + 1.5)/(n + 3) − s²: 15 promoters and 5 detractors of 27 give s
     * = 1/3, v = 21.5/30 − 1/9 = 0.605556, and 1.96 √(v/30) = 0.278466.
     */
    @Test
    void addsThreeResponsesToThoseOfANetScore() {
        ScoreSummary summary = ScoreSummary.of(net(15, 7, 5));

        assertThat(summary.score()).isEqualTo(1000 / 27.0, within(1e-9));
        assertThat(interval(summary).low()).isEqualTo(5.4867, within(0.0001));
        assertThat(interval(summary).high()).isEqualTo(61.1800, within(0.0001));
        assertThat(summary.mean()).isNull();
    }

    @Test
    void cutsTheIntervalOfANetScoreOffAtItsScale() {
        assertThat(interval(ScoreSummary.of(net(4, 0, 0))).high()).isEqualTo(100);
        assertThat(interval(ScoreSummary.of(net(0, 0, 4))).low()).isEqualTo(-100);
        // s = 0 and v = 1.5/7: half the width is 1.96 √(1.5/49) = 0.342929.
        assertThat(interval(ScoreSummary.of(net(0, 4, 0))).high()).isEqualTo(34.2929, within(0.0001));
    }

    /** Every possible outcome of n answers, weighted with its probability: how often the interval holds the truth. */
    @ParameterizedTest
    @CsvSource({"20, 0.4, 0.3", "20, 0.7, 0.1", "50, 0.5, 0.2", "50, 0.8, 0.05", "100, 0.3, 0.5", "100, 0.9, 0.02"})
    void holdsTheTrueNetScoreAboutNinetyFiveTimesInAHundred(int n, double promoters, double detractors) {
        double truth = 100 * (promoters - detractors);
        double covered = 0;
        for (int p = 0; p <= n; p++) {
            for (int d = 0; d + p <= n; d++) {
                Interval interval = interval(ScoreSummary.of(net(p, n - p - d, d)));
                if (interval.low() <= truth && truth <= interval.high()) {
                    covered += Math.exp(logFactorial(n)
                            - logFactorial(p)
                            - logFactorial(d)
                            - logFactorial(n - p - d)
                            + p * Math.log(promoters)
                            + d * Math.log(detractors)
                            + (n - p - d) * Math.log(1 - promoters - detractors));
                }
            }
        }
        assertThat(covered).isBetween(0.93, 0.98);
    }

    /**
     * Ten scores with mean 5.5 and squares 22.5 about it, so the mean's standard error is √(22.5/9/10) = 0.5; Student's
     * quantile for 9 degrees of freedom is 2.262 in every table.
     */
    @Test
    void givesTheMeanOfScoresStudentsInterval() {
        ScoreSummary summary = ScoreSummary.of(oneEach(CES, 7, 6, 6, 5, 7, 4, 6, 7, 5, 2));

        assertThat(summary.score()).isEqualTo(80, within(1e-9));
        assertThat(summary.mean()).isEqualTo(5.5);
        assertThat(ofMean(summary).low()).isEqualTo(5.5 - 2.262 * 0.5, within(0.0005));
        assertThat(ofMean(summary).high()).isEqualTo(5.5 + 2.262 * 0.5, within(0.0005));
    }

    /** With 1 degree of freedom Student's quantile is tan(0.475 π), with 2 it is 0.95 √(2/(1 − 0.95²)). */
    @Test
    void givesFewScoresWideIntervals() {
        ScoreSummary two = ScoreSummary.of(oneEach(CES, 3, 5));
        ScoreSummary three = ScoreSummary.of(oneEach(CES, 3, 4, 5));

        assertThat(ofMean(two).high() - 4).isEqualTo(Math.tan(0.475 * Math.PI), within(1e-6));
        assertThat(ofMean(three).high() - 4)
                .isEqualTo(0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95)) / Math.sqrt(3), within(1e-6));
        assertThat(ScoreSummary.of(oneEach(CES, 3)).mean()).isEqualTo(3);
        assertThat(ScoreSummary.of(oneEach(CES, 3)).meanInterval()).isNull();
    }

    @Test
    void hasNeitherScoreNorMeanOfNothing() {
        ScoreSummary none = new ScoreSummary(null, null, null, null);

        assertThat(ScoreSummary.of(new ScoreCell(CSAT))).isEqualTo(none);
        assertThat(ScoreSummary.of(new ScoreCell(NPS))).isEqualTo(none);
    }

    @Test
    void keepsTheEndsOfTheScaleWhereAllAgree() {
        ScoreSummary satisfied = ScoreSummary.of(oneEach(CSAT, 5, 4, 5));
        ScoreSummary dissatisfied = ScoreSummary.of(oneEach(CSAT, 1, 1, 3));

        // With nobody among 3 the upper end is z²/(3 + z²): 3.8415 / 6.8415.
        assertThat(satisfied.score()).isEqualTo(100);
        assertThat(interval(satisfied).low()).isEqualTo(43.850, within(0.001));
        assertThat(interval(satisfied).high()).isEqualTo(100);
        assertThat(dissatisfied.score()).isZero();
        assertThat(interval(dissatisfied).low()).isZero();
        assertThat(interval(dissatisfied).high()).isEqualTo(56.150, within(0.001));
    }

    /** deff = max(1, M/(M − 1) · Σ(k − p·m)² / (n·p(1 − p))), respondent by respondent as it is written. */
    @Property(tries = 300)
    void widensAsTheDesignEffectSays(
            @ForAll @Size(min = 2, max = 12)
                    List<@Size(min = 1, max = 5) List<@IntRange(min = 1, max = 5) Integer>> respondents) {
        double n = respondents.stream().mapToInt(List::size).sum();
        double satisfied =
                respondents.stream().mapToLong(ScoreSummaryTests::satisfied).sum();
        double p = satisfied / n;
        double between = respondents.stream()
                .mapToDouble(scores -> Math.pow(satisfied(scores) - p * scores.size(), 2))
                .sum();
        double m = respondents.size();
        double effect = m == n || p == 0 || p == 1 ? 1 : Math.max(1, m / (m - 1) * between / (n * p * (1 - p)));

        ScoreCell cell = cell(CSAT, respondents);

        assertThat(cell.responses()).isEqualTo((long) n);
        assertThat(cell.respondents()).isEqualTo(respondents.size());
        assertThat(cell.designEffect()).isEqualTo(effect, within(1e-9));
        assertThat(interval(ScoreSummary.of(cell)).low())
                .isEqualTo(100 * Interval.wilson(satisfied / effect, n / effect).low(), within(1e-6));
    }

    @Property(tries = 300)
    void widensNothingWhereEachGaveOneScore(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 10) Integer> scores) {
        for (Scale scale : List.of(NPS, new Scale(0, 10, true, 8, 4, false))) {
            assertThat(cell(scale, scores.stream().map(List::of).toList()).designEffect())
                    .isEqualTo(1.0);
        }
    }

    /** Each of M respondents gives one answer m times over: M answers were given. */
    @Test
    void takesWhatOneRespondentRepeatsForOneAnswer() {
        List<List<Integer>> once =
                Stream.of(5, 5, 4, 2, 1, 5, 3, 4, 4, 1).map(List::of).toList();
        List<List<Integer>> thrice = once.stream()
                .map(scores -> Collections.nCopies(3, scores.getFirst()))
                .toList();

        // M/(M − 1) is the one degree of freedom that estimating p takes.
        assertThat(cell(CSAT, thrice).designEffect()).isEqualTo(3 * 10 / 9.0, within(1e-9));
        assertThat(cell(CSAT, List.of(List.of(5, 1, 5))).designEffect()).isEqualTo(3);
    }

    private static long satisfied(List<Integer> scores) {
        return scores.stream().filter(score -> score >= 4).count();
    }

    private static ScoreCell net(int promoters, int passives, int detractors) {
        List<Integer> scores = new ArrayList<>(Collections.nCopies(promoters, 9));
        scores.addAll(Collections.nCopies(passives, 8));
        scores.addAll(Collections.nCopies(detractors, 6));
        return cell(NPS, scores.stream().map(List::of).toList());
    }

    private static ScoreCell oneEach(Scale scale, int... scores) {
        return cell(scale, IntStream.of(scores).mapToObj(List::of).toList());
    }

    private static ScoreCell cell(Scale scale, List<List<Integer>> respondents) {
        ScoreCell cell = new ScoreCell(scale);
        for (List<Integer> scores : respondents) {
            scores.forEach(cell::add);
            cell.endRespondent();
        }
        return cell;
    }

    private static double logFactorial(int n) {
        return IntStream.rangeClosed(2, n).mapToDouble(Math::log).sum();
    }

    private static Interval interval(ScoreSummary summary) {
        return Objects.requireNonNull(summary.interval());
    }

    private static Interval ofMean(ScoreSummary summary) {
        return Objects.requireNonNull(summary.meanInterval());
    }
}
