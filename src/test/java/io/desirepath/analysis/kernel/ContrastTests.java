package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences against published numbers and known truths. */
class ContrastTests {

    /** R. G. Newcombe, Statistics in Medicine 17, 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void hasNewcombesInterval(int one, int of, int other, int ofOther, double low, double high) {
        Contrast contrast = Contrast.ofShares(one, of, other, ofOther);

        assertThat(contrast.interval().low()).isEqualTo(low, within(0.00005));
        assertThat(contrast.interval().high()).isEqualTo(high, within(0.00005));
    }

    /** z = 0.2 / √(104/150 · 46/150 · (1/70 + 1/80)) = 2.6502. */
    @Test
    void testsSharesWithThePooledOne() {
        assertThat(Contrast.ofShares(56, 70, 48, 80).pValue()).isEqualTo(0.008045, within(0.000001));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 20", "10, 10, 20, 20"})
    void findsNothingWhereAllAreAlike(int one, int of, int other, int ofOther) {
        assertThat(Contrast.ofShares(one, of, other, ofOther).pValue()).isEqualTo(1);
    }

    @Property
    void turnsRoundWhenTheGroupsDo(
            @ForAll @IntRange(max = 50) int one,
            @ForAll @IntRange(max = 50) int other,
            @ForAll @IntRange(min = 50, max = 99) int of,
            @ForAll @IntRange(min = 50, max = 99) int ofOther) {
        Contrast forth = Contrast.ofShares(one, of, other, ofOther);
        Contrast back = Contrast.ofShares(other, ofOther, one, of);

        assertThat(forth.difference()).isEqualTo(-back.difference(), within(1e-12));
        assertThat(forth.interval().low()).isEqualTo(-back.interval().high(), within(1e-12));
        assertThat(forth.pValue()).isEqualTo(back.pValue(), within(1e-12));
        assertThat(forth.difference())
                .isBetween(forth.interval().low(), forth.interval().high());
    }

    private static final Scale CSAT = new Scale(1, 5, true, 4, 2, false);
    private static final Scale NPS = new Scale(0, 10, true, 9, 6, true);

    @Test
    void comparesSatisfiedResponsesAsShares() {
        Contrast scores = Contrast.ofScores(cell(CSAT, 1, 56, 5, 14, 1), cell(CSAT, 1, 48, 4, 32, 3));

        assertThat(scores.difference()).isEqualTo(20, within(1e-9));
        assertThat(scores.interval().low()).isEqualTo(5.24, within(0.005));
        assertThat(scores.interval().high()).isEqualTo(33.39, within(0.005));
        assertThat(scores.pValue()).isEqualTo(0.008045, within(0.000001));
    }

    /** Respondents who say the same twice count once. */
    @Test
    void takesAsManyResponsesAsTheDesignEffectLeaves() {
        ScoreCell twice = cell(CSAT, 2, 28, 5, 7, 1);
        double effect = twice.designEffect();
        Contrast scores = Contrast.ofScores(twice, cell(CSAT, 1, 48, 5, 32, 1));
        Contrast shares = Contrast.ofShares(56 / effect, 70 / effect, 48, 80);

        assertThat(effect).isGreaterThan(1.9);
        assertThat(scores.difference()).isEqualTo(20, within(1e-9));
        assertThat(scores.interval().low()).isEqualTo(100 * shares.interval().low(), within(1e-9));
        assertThat(scores.pValue()).isEqualTo(shares.pValue(), within(1e-12));
    }

    /**
     * By hand: of 40, 20 promoters and 10 detractors; of 50, 15 and 20. Adjusted, s = 10/43 = 0.23256 and −5/53 =
     * −0.09434; v/(n+3) = (31.5/43 − s²)/43 = 0.015778 and (36.5/53 − s²)/53 = 0.012826; together √0.028604 = 0.16913.
     */
    @Test
    void comparesNetScoresByTheirVariances() {
        Contrast scores = Contrast.ofScores(cell(NPS, 1, 20, 10, 10, 8, 10, 2), cell(NPS, 1, 15, 9, 15, 7, 20, 6));

        assertThat(scores.difference()).isEqualTo(35, within(1e-9));
        assertThat(scores.interval().low()).isEqualTo(32.690 - 33.149, within(0.01));
        assertThat(scores.interval().high()).isEqualTo(32.690 + 33.149, within(0.01));
        // z = 0.32690 / 0.16913 = 1.9329.
        assertThat(scores.pValue()).isEqualTo(0.05325, within(0.0001));
    }

    /** Respondents who give a score so many times each: how many, which score, how many, which … */
    private static ScoreCell cell(Scale scale, int times, int... respondentsAndScores) {
        ScoreCell cell = new ScoreCell(scale);
        for (int i = 0; i < respondentsAndScores.length; i += 2) {
            for (int respondent = 0; respondent < respondentsAndScores[i]; respondent++) {
                for (int time = 0; time < times; time++) {
                    cell.add(respondentsAndScores[i + 1]);
                }
                cell.endRespondent();
            }
        }
        return cell;
    }

    /** Y. Benjamini, Y. Hochberg, JRSS B 57, 1995, section 4: of 15 p values the four lowest are marked. */
    @Test
    void marksWhatBenjaminiAndHochbergMark() {
        List<Double> pValues = List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0);

        assertThat(Discoveries.among(pValues).stream()).containsExactly(0, 1, 2, 3);
        assertThat(Discoveries.among(pValues.reversed()).stream()).containsExactly(11, 12, 13, 14);
    }

    @Test
    void marksNothingAmongNoTests() {
        assertThat(Discoveries.among(List.of()).isEmpty()).isTrue();
    }

    /** By the book: the largest number of tests of which the highest p value still keeps to the rate. */
    @Property
    void marksTheLargestSetThatKeepsToTheRate(@ForAll @Size(max = 30) List<@DoubleRange(max = 0.2) Double> pValues) {
        double highest = pValues.stream()
                .filter(p -> p <= 0.05 * pValues.stream().filter(q -> q <= p).count() / pValues.size())
                .mapToDouble(p -> p)
                .max()
                .orElse(-1);
        BitSet marked = Discoveries.among(pValues);

        assertThat(marked.stream())
                .containsExactlyElementsOf(IntStream.range(0, pValues.size())
                        .filter(i -> pValues.get(i) <= highest)
                        .boxed()
                        .toList());
    }

    /** Shares of known truth, drawn again and again: the interval holds their difference, and the test keeps to 5 %. */
    @ParameterizedTest
    @CsvSource({"0.2, 80, 0.2, 120", "0.1, 60, 0.3, 60", "0.02, 200, 0.05, 150"})
    void holdsTheTrueDifferenceAboutNinetyFiveTimesInAHundred(double p, int n, double q, int m) {
        SplittableRandom random = new SplittableRandom(7);
        int trials = 2_000;
        int held = 0;
        int alarms = 0;
        for (int trial = 0; trial < trials; trial++) {
            Contrast contrast = Contrast.ofShares(drawn(random, p, n), n, drawn(random, q, m), m);
            held += contrast.interval().low() <= p - q
                            && p - q <= contrast.interval().high()
                    ? 1
                    : 0;
            alarms += Contrast.ofShares(drawn(random, p, n), n, drawn(random, p, m), m)
                                    .pValue()
                            < 0.05
                    ? 1
                    : 0;
        }
        assertThat((double) held / trials).isBetween(0.935, 0.98);
        assertThat((double) alarms / trials).isLessThan(0.065);
    }

    private static int drawn(SplittableRandom random, double share, int of) {
        return (int) random.doubles(of).filter(each -> each < share).count();
    }
}
