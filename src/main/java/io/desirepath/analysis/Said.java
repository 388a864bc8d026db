package io.desirepath.analysis;

import io.desirepath.analysis.kernel.ScoreCell;
import io.desirepath.analysis.kernel.ScoreSummary;
import io.desirepath.analysis.kernel.ScoreTally;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Survey;
import io.desirepath.shared.Interval;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads from the counts what was said, on one scale at a time: scales are never mixed. */
final class Said {
    private final JourneyAnalysis analysis;
    private final List<Survey> scales;
    private final ScoreTally scores;

    Said(JourneyAnalysis analysis) {
        this.analysis = analysis;
        scales = analysis.plan.projection.dictionaries().scales();
        scores = Objects.requireNonNull(analysis.counted.scores(), "scores were not asked for");
    }

    /** On the scale named; on the one with the most responses where none is, null where there is no response then. */
    @Nullable
    Satisfaction of(int site, @Nullable Metric metric, @Nullable String survey) {
        Integer named = named(metric, survey);
        return named == null ? onMostUsed(site) : on(named, site);
    }

    /** The code of the scale named, null where none is. */
    @Nullable
    Integer named(@Nullable Metric metric, @Nullable String survey) {
        if (metric != null && survey != null) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST", "Name a metric or a survey, not both: scales are never mixed.", List.of("survey")));
        }
        if (metric != null) {
            return metric.code();
        }
        return survey == null ? null : code(survey);
    }

    /** What was said of a site on a scale, not summed up. */
    ScoreCell cell(int site, int scale) {
        return scores.cell(site, scale);
    }

    private int code(String survey) {
        return IntStream.range(0, scales.size())
                .filter(scale -> scales.get(scale).id().equals(survey))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem(
                        "NOT_FOUND", "There is no such survey. Take an id from surveys.", List.of("survey"))));
    }

    private @Nullable Satisfaction onMostUsed(int site) {
        return IntStream.range(0, scales.size())
                .boxed()
                .filter(scale -> scores.cell(site, scale).responses() > 0)
                .max(Comparator.comparingLong(
                        (Integer scale) -> scores.cell(site, scale).responses()))
                .map(scale -> on(scale, site))
                .orElse(null);
    }

    Satisfaction on(int scale, int site) {
        ScoreCell cell = scores.cell(site, scale);
        ScoreSummary summary = ScoreSummary.of(cell);
        Interval interval = summary.interval();
        Interval ofMean = summary.meanInterval();
        boolean isMetric = scale < Metric.values().length;
        return new Satisfaction(
                isMetric ? Metric.valueOf(scales.get(scale).id()) : null,
                isMetric ? null : scales.get(scale),
                summary.score(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                summary.mean(),
                ofMean == null ? null : ofMean.low(),
                ofMean == null ? null : ofMean.high(),
                cell.responses(),
                cell.respondents(),
                distribution(cell),
                responseRate(site, scale),
                cell.responses() < Satisfaction.MINIMUM,
                cell.responses() == 0 ? NullReason.NO_RESPONSES : null);
    }

    private static List<Satisfaction.ScoreCount> distribution(ScoreCell cell) {
        long[] counts = cell.counts();
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Satisfaction.ScoreCount(cell.scale().min() + i, counts[i]))
                .toList();
    }

    private @Nullable Proportion responseRate(int site, int scale) {
        var walks = analysis.counted.walks();
        if (analysis.entrants() == 0
                || !walks.counts(new Measure.Responses())
                || !walks.counts(new Measure.Footfall())) {
            return null;
        }
        return Proportion.of(
                walks.of(new Measure.Responses()).answered(site, scale),
                walks.of(new Measure.Footfall()).reachedMatured(site),
                walks.of(new Measure.Footfall()).reached(site) == 0
                        ? NullReason.NOT_REACHED
                        : NullReason.NO_MATURED_WALKS);
    }
}
