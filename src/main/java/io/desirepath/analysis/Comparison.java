package io.desirepath.analysis;

import io.desirepath.analysis.Compared.Difference;
import io.desirepath.analysis.ComparisonQuestion.Kind;
import io.desirepath.analysis.kernel.Contrast;
import io.desirepath.analysis.kernel.Discoveries;
import io.desirepath.analysis.kernel.MapShape;
import io.desirepath.analysis.kernel.ScoreCell;
import io.desirepath.evidence.Metric;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two answers about one journey, of one revision of the evidence: two periods or two segments that share no walks.
 * Which differences are marked depends on all that was asked, so a comparison knows from the start what that is.
 */
public final class Comparison {
    private final JourneyAnalysis here;
    private final JourneyAnalysis with;
    private final MapShape shape;
    private final Map<Test, Contrast> tests = new HashMap<>();
    private final Set<Test> marked;

    Comparison(JourneyAnalysis here, JourneyAnalysis with, ComparisonQuestion asked) {
        this.here = here;
        this.with = with;
        shape = here.plan.shape;
        if (asked.conversion()) {
            test(new Test.OfConversion(), contrast(here.conversion(), with.conversion()));
        }
        asked.exits().stream()
                .flatMapToInt(kind -> sites(kind).stream().mapToInt(site -> site))
                .forEach(site -> test(new Test.OfExits(site), contrast(exits(here, site), exits(with, site))));
        asked.scores()
                .forEach(
                        score -> sites(score.kind()).forEach(site -> testScores(site, score.metric(), score.survey())));
        marked = marked();
    }

    /** What is tested. */
    private sealed interface Test {
        record OfConversion() implements Test {}

        record OfExits(int site) implements Test {}

        record OfScores(int site, int scale) implements Test {}
    }

    private void testScores(int site, @Nullable Metric metric, @Nullable String survey) {
        Integer scale = scale(site, metric, survey);
        if (scale != null) {
            test(new Test.OfScores(site, scale), contrast(site, scale));
        }
    }

    private void test(Test test, @Nullable Contrast contrast) {
        if (contrast != null) {
            tests.put(test, contrast);
        }
    }

    private Set<Test> marked() {
        List<Test> all = List.copyOf(tests.keySet());
        BitSet found = Discoveries.among(
                all.stream().map(tests::get).map(Contrast::pValue).toList());
        return found.stream().mapToObj(all::get).collect(Collectors.toSet());
    }

    private List<Integer> sites(Kind kind) {
        IntStream sites = switch (kind) {
            case JOURNEY -> IntStream.of(shape.journeySite());
            case STAGES -> IntStream.range(0, shape.stages()).map(shape::stageSite);
            case TOUCHPOINTS -> IntStream.range(0, shape.touchpoints());
        };
        return sites.boxed().toList();
    }

    private static @Nullable Contrast contrast(Proportion here, Proportion with) {
        return here.reason() != null || with.reason() != null
                ? null
                : Contrast.ofShares(here.numerator(), here.denominator(), with.numerator(), with.denominator());
    }

    private @Nullable Contrast contrast(int site, int scale) {
        ScoreCell ours = new Said(here).cell(site, scale);
        ScoreCell theirs = new Said(with).cell(site, scale);
        return ours.responses() == 0 || theirs.responses() == 0 ? null : Contrast.ofScores(ours, theirs);
    }

    private static Proportion exits(JourneyAnalysis analysis, int site) {
        return new Footfall(analysis).exits(site);
    }

    /** The answer compared with is as of this instant. */
    public Instant asOf() {
        return with.asOf();
    }

    /** How many entered. */
    public Counts entrants() {
        return new Counts(here.entrants(), with.entrants());
    }

    /** How many of them have matured. */
    public Counts matured() {
        return new Counts(here.matured(), with.matured());
    }

    /** Two counts, which are not tested: periods and segments differ in size. */
    public record Counts(long here, long with) {
        /** Here less with. */
        public long difference() {
            return here - with;
        }
    }

    /** Converted of the matured. */
    public Compared<Proportion> conversion() {
        return compared(here.conversion(), with.conversion(), new Test.OfConversion());
    }

    /** Per stage, in order. */
    public List<AtStage> stages() {
        List<AtStage> stages = new ArrayList<>();
        for (Stage stage : here.plan.journey.stages()) {
            stages.add(new AtStage(this, shape.stageSite(stages.size()), stage));
        }
        return stages;
    }

    /** Per touchpoint, in stage order. */
    public List<AtTouchpoint> touchpoints() {
        return IntStream.range(0, shape.touchpoints())
                .mapToObj(place -> new AtTouchpoint(this, place, here.plan.touchpoints.get(place)))
                .toList();
    }

    /** A stage in both answers. */
    public record AtStage(Comparison comparison, int site, Stage stage) {}

    /** A touchpoint in both answers. */
    public record AtTouchpoint(Comparison comparison, int site, Touchpoint touchpoint) {}

    /** Drop-off at a touchpoint or stage. */
    public Compared<Proportion> exits(int site) {
        return compared(exits(here, site), exits(with, site), new Test.OfExits(site));
    }

    private Compared<Proportion> compared(Proportion ours, Proportion theirs, Test test) {
        NullReason reason = ours.reason() != null ? ours.reason() : theirs.reason();
        return new Compared<>(ours, theirs, difference(test, reason));
    }

    /** What was said of the journey; see {@link #satisfaction(int, Metric, String)}. */
    public @Nullable Compared<Satisfaction> satisfaction(@Nullable Metric metric, @Nullable String survey) {
        return satisfaction(shape.journeySite(), metric, survey);
    }

    /**
     * What was said of a touchpoint or stage; null where no scale is named and nobody said anything in either answer.
     */
    public @Nullable Compared<Satisfaction> satisfaction(int site, @Nullable Metric metric, @Nullable String survey) {
        Integer scale = scale(site, metric, survey);
        return scale == null
                ? null
                : new Compared<>(
                        new Said(here).on(scale, site),
                        new Said(with).on(scale, site),
                        difference(
                                new Test.OfScores(site, scale),
                                contrast(site, scale) == null ? NullReason.NO_RESPONSES : null));
    }

    /** The scale named, else the one with the most responses of both; null where there is none. */
    private @Nullable Integer scale(int site, @Nullable Metric metric, @Nullable String survey) {
        Said ours = new Said(here);
        Said theirs = new Said(with);
        Integer named = ours.named(metric, survey);
        return named != null
                ? named
                : IntStream.range(0, here.plan.scales.size())
                        .boxed()
                        .filter(scale -> responses(ours, theirs, site, scale) > 0)
                        .reduce((best, next) ->
                                responses(ours, theirs, site, next) > responses(ours, theirs, site, best) ? next : best)
                        .orElse(null);
    }

    private static long responses(Said ours, Said theirs, int site, int scale) {
        return ours.cell(site, scale).responses() + theirs.cell(site, scale).responses();
    }

    private Difference difference(Test test, @Nullable NullReason reason) {
        if (reason != null) {
            return Difference.none(reason);
        }
        Contrast contrast = tests.get(test);
        if (contrast == null) {
            throw new IllegalStateException(test + " was not asked for, so it is none of the tests");
        }
        return Difference.of(contrast, marked.contains(test));
    }
}
