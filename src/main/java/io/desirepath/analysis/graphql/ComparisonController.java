package io.desirepath.analysis.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.desirepath.analysis.Compared;
import io.desirepath.analysis.Comparison;
import io.desirepath.analysis.JourneyAnalyses;
import io.desirepath.analysis.JourneyAnalysis;
import io.desirepath.analysis.Satisfaction;
import io.desirepath.evidence.Metric;
import io.desirepath.shared.Proportion;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Compares two periods or segments. */
@Controller
class ComparisonController {
    private final JourneyAnalyses analyses;

    ComparisonController(JourneyAnalyses analyses) {
        this.analyses = analyses;
    }

    @SchemaMapping(typeName = "JourneyAnalysis")
    Mono<Comparison> compare(
            JourneyAnalysis analysis, @Argument FilterInput with, DataFetchingEnvironment environment) {
        var fields = environment.getSelectionSet();
        return analyses.compare(analysis, with.question(), Selected.tests(fields), Selected.compared(fields));
    }

    @SchemaMapping(typeName = "Comparison", field = "satisfaction")
    @Nullable
    Compared<Satisfaction> ofJourney(
            Comparison comparison, @Argument @Nullable Metric metric, @Argument @Nullable String survey) {
        return comparison.satisfaction(metric, Ids.survey(survey));
    }

    @SchemaMapping(typeName = "StageComparison", field = "exits")
    Compared<Proportion> ofStage(Comparison.AtStage stage) {
        return stage.comparison().exits(stage.site());
    }

    @SchemaMapping(typeName = "StageComparison", field = "satisfaction")
    @Nullable
    Compared<Satisfaction> ofStage(
            Comparison.AtStage stage, @Argument @Nullable Metric metric, @Argument @Nullable String survey) {
        return stage.comparison().satisfaction(stage.site(), metric, Ids.survey(survey));
    }

    @SchemaMapping(typeName = "TouchpointComparison", field = "exits")
    Compared<Proportion> ofTouchpoint(Comparison.AtTouchpoint touchpoint) {
        return touchpoint.comparison().exits(touchpoint.site());
    }

    @SchemaMapping(typeName = "TouchpointComparison", field = "satisfaction")
    @Nullable
    Compared<Satisfaction> ofTouchpoint(
            Comparison.AtTouchpoint touchpoint, @Argument @Nullable Metric metric, @Argument @Nullable String survey) {
        return touchpoint.comparison().satisfaction(touchpoint.site(), metric, Ids.survey(survey));
    }
}
