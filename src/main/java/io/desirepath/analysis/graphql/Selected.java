package io.desirepath.analysis.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.desirepath.analysis.BottleneckRank;
import io.desirepath.analysis.ComparisonQuestion;
import io.desirepath.analysis.Measure;
import io.desirepath.analysis.Wanted;
import io.desirepath.analysis.kernel.Bucket;
import io.desirepath.evidence.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

/** Reads from the fields that are selected below an analysis what one pass has to count. */
final class Selected {
    private static final List<String> ON_SITES = List.of("stages/", "touchpoints/", "stages/touchpoints/");

    private static final Map<String, ComparisonQuestion.Kind> KINDS = Map.of(
            "", ComparisonQuestion.Kind.JOURNEY,
            "stages/", ComparisonQuestion.Kind.STAGES,
            "touchpoints/", ComparisonQuestion.Kind.TOUCHPOINTS);

    private static final GraphQlArgumentBinder BINDER = new GraphQlArgumentBinder();

    private Selected() {}

    /** What the fields of an analysis need. */
    static Wanted of(DataFetchingFieldSelectionSet fields) {
        Set<Measure<?>> measures = new HashSet<>();
        boolean bottlenecks = fields.contains("bottlenecks");
        boolean whatIf = fields.contains("whatIf");
        if (bottlenecks || whatIf || fields.contains("stages") || fields.contains("touchpoints")) {
            measures.add(new Measure.Footfall());
        }
        if (fields.contains("bottlenecks/waiting")
                || ranksBy(BottleneckRank.WAITING, fields)
                || fields.contains("transitions/elapsed")
                || onAnySite(fields, "waiting")) {
            measures.add(new Measure.Transitions(true));
        } else if (fields.containsAnyOf("transitions", "conformance/unplanned")) {
            measures.add(new Measure.Transitions(false));
        }
        if (fields.contains("bottlenecks/wentInstead")) {
            measures.add(new Measure.WentElsewhere());
        }
        if (fields.contains("ties")) {
            measures.add(new Measure.Ties());
        }
        if (bottlenecks || whatIf) {
            measures.add(new Measure.Attempts(fields.contains("bottlenecks/valueAtRisk")
                    || ranksBy(BottleneckRank.VALUE_AT_RISK, fields)
                    || fields.contains("whatIf/additionalValue")));
        }
        if (fields.contains("bottlenecks/worstSegments")) {
            measures.add(new Measure.Segments());
        }
        // Those of a breakdown's groups are counted of the whole, too, which is planned in the calendar they need.
        fields.getFields("trend", "**/trend").forEach(field -> {
            measures.add(trend(field.getArguments()));
            measures.add(new Measure.Footfall());
        });
        fields.getFields("funnel").forEach(field -> measures.add(funnel(field)));
        fields.getFields("paths")
                .forEach(field -> measures.add(
                        new Measure.AlongPaths(input(field, PathsInput.class).question())));
        if (fields.contains("conformance")) {
            measures.add(new Measure.Conformance());
        }
        if (fields.contains("conformance/variants") || fields.contains("conformance/distinctVariants")) {
            measures.add(new Measure.Variants());
        }
        if (fields.contains("bottlenecks/satisfactionLink")
                || fields.contains("satisfaction/responseRate")
                || onAnySite(fields, "satisfaction/responseRate")) {
            measures.add(new Measure.Responses());
            measures.add(new Measure.Footfall());
        }
        boolean scores = fields.contains("satisfaction") || onAnySite(fields, "satisfaction");
        return fields.getFields("compare").stream()
                .map(field -> compared(field.getSelectionSet()))
                .reduce(new Wanted(measures, scores), Wanted::and);
    }

    /** What the fields of a comparison need, of either answer. */
    static Wanted compared(DataFetchingFieldSelectionSet fields) {
        Set<Measure<?>> measures = new HashSet<>();
        boolean responseRate = fields.contains("**/responseRate");
        if (responseRate || fields.contains("stages") || fields.contains("touchpoints")) {
            measures.add(new Measure.Footfall());
        }
        if (responseRate) {
            measures.add(new Measure.Responses());
        }
        return new Wanted(measures, KINDS.keySet().stream().anyMatch(place -> fields.contains(place + "satisfaction")));
    }

    /** What a comparison compares. */
    static ComparisonQuestion tests(DataFetchingFieldSelectionSet fields) {
        Set<ComparisonQuestion.Score> scores = new HashSet<>();
        KINDS.forEach((place, kind) -> fields.getFields(place + "satisfaction")
                .forEach(field -> scores.add(score(kind, field.getArguments()))));
        return new ComparisonQuestion(
                fields.contains("conversion"),
                KINDS.entrySet().stream()
                        .filter(place -> fields.contains(place.getKey() + "exits"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet()),
                scores);
    }

    private static ComparisonQuestion.Score score(ComparisonQuestion.Kind kind, Map<String, Object> arguments) {
        Object metric = arguments.get("metric");
        Object survey = arguments.get("survey");
        return new ComparisonQuestion.Score(
                kind,
                metric == null ? null : Metric.valueOf(metric.toString()),
                Ids.survey(survey == null ? null : survey.toString()));
    }

    private static Measure.Trend trend(Map<String, Object> arguments) {
        Object zone = arguments.get("timeZone");
        return new Measure.Trend(
                Bucket.valueOf(String.valueOf(arguments.get("bucket"))),
                TrendController.zone(zone == null ? null : zone.toString()));
    }

    private static Measure.InFunnel funnel(SelectedField field) {
        DataFetchingFieldSelectionSet below = field.getSelectionSet();
        return new Measure.InFunnel(
                input(field, FunnelInput.class).question(),
                below.containsAnyOf("timeToConvert", "timeHistogram", "steps/elapsed"));
    }

    /** The input that the field's resolver is given. */
    private static <T> T input(SelectedField field, Class<T> type) {
        try {
            Object input = BINDER.bind(field.getArguments().get("input"), false, ResolvableType.forClass(type));
            return type.cast(Objects.requireNonNull(input));
        } catch (BindException e) {
            throw new IllegalStateException("The schema lets through what " + type + " does not", e);
        }
    }

    private static boolean ranksBy(BottleneckRank rank, DataFetchingFieldSelectionSet fields) {
        return fields.getFields("bottlenecks").stream()
                .anyMatch(field ->
                        rank.name().equals(String.valueOf(field.getArguments().get("rankBy"))));
    }

    private static boolean onAnySite(DataFetchingFieldSelectionSet fields, String field) {
        return ON_SITES.stream().anyMatch(site -> fields.contains(site + field));
    }
}
