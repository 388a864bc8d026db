package io.desirepath.analysis.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.desirepath.analysis.AnalysisGroup;
import io.desirepath.analysis.AnalysisQuestion;
import io.desirepath.analysis.Attribution;
import io.desirepath.analysis.Bottleneck;
import io.desirepath.analysis.BottleneckRank;
import io.desirepath.analysis.BreakdownBy;
import io.desirepath.analysis.Funnel;
import io.desirepath.analysis.JourneyAnalyses;
import io.desirepath.analysis.JourneyAnalysis;
import io.desirepath.analysis.Satisfaction;
import io.desirepath.analysis.StageAnalysis;
import io.desirepath.analysis.TouchpointAnalysis;
import io.desirepath.analysis.Wanted;
import io.desirepath.analysis.kernel.Histogram;
import io.desirepath.evidence.Metric;
import io.desirepath.journey.Journey;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers what customers did and said on a journey. */
@Controller
class AnalysisController {
    /** What the schema says where nothing is said; null says nothing, too. */
    private static final int FIRST = 10;

    private static final int MIN_REACH = 30;
    private static final int MOST_BINS = 200;

    private final JourneyAnalyses analyses;

    AnalysisController(JourneyAnalyses analyses) {
        this.analyses = analyses;
    }

    record BreakdownAttributeInput(String name, Attribution attribution) {}

    /** Exactly one is there, by the schema. */
    record BreakdownInput(
            @Nullable BreakdownAttributeInput attribute,
            @Nullable Boolean entryChannel) {
        BreakdownBy by() {
            return attribute != null
                    ? new BreakdownBy.ByAttribute(attribute.name, attribute.attribution)
                    : new BreakdownBy.ByEntryChannel();
        }
    }

    @SchemaMapping(typeName = "Journey")
    Mono<JourneyAnalysis> analysis(
            Journey journey,
            @Argument @Nullable FilterInput filter,
            @ContextValue WorkspaceId workspace,
            DataFetchingEnvironment environment) {
        AnalysisQuestion question = filter == null ? AnalysisQuestion.WHOLE : filter.question();
        return analyses.of(workspace, journey, question, Selected.of(environment.getSelectionSet()));
    }

    @SchemaMapping(typeName = "JourneyAnalysis")
    List<Bottleneck> bottlenecks(
            JourneyAnalysis analysis,
            @Argument @Nullable Integer first,
            @Argument @Nullable BottleneckRank rankBy,
            @Argument @Nullable Double baseline,
            @Argument @Nullable Integer minReach) {
        return analysis.bottlenecks(
                first == null ? FIRST : first,
                rankBy == null ? BottleneckRank.RECOVERABLE_CONVERSIONS : rankBy,
                baseline,
                minReach == null ? MIN_REACH : minReach);
    }

    @SchemaMapping(typeName = "JourneyAnalysis")
    Funnel funnel(JourneyAnalysis analysis, @Argument FunnelInput input) {
        return analysis.funnel(input.question());
    }

    @SchemaMapping(typeName = "Funnel")
    List<Histogram.Bin> timeHistogram(Funnel funnel, @Argument int bins) {
        if (bins < 1 || bins > MOST_BINS) {
            throw new Refusal(
                    new Problem("BAD_REQUEST", "1 to " + MOST_BINS + " bins can be asked for.", List.of("bins")));
        }
        return funnel.histogram().bins(bins);
    }

    @SchemaMapping(typeName = "JourneyAnalysis")
    Mono<List<AnalysisGroup>> breakdown(
            JourneyAnalysis analysis,
            @Argument BreakdownInput by,
            @Argument @Nullable Integer first,
            DataFetchingEnvironment environment) {
        // The field may be selected several times, under aliases.
        Wanted wanted = environment.getSelectionSet().getFields("analysis").stream()
                .map(field -> Selected.of(field.getSelectionSet()))
                .reduce(Wanted.NOTHING, Wanted::and);
        return analyses.breakdown(analysis, by.by(), first == null ? FIRST : first, wanted);
    }

    @SchemaMapping(typeName = "JourneyAnalysis", field = "satisfaction")
    @Nullable
    Satisfaction ofJourney(
            JourneyAnalysis analysis, @Argument @Nullable Metric metric, @Argument @Nullable String survey) {
        return analysis.satisfaction(metric, Ids.survey(survey));
    }

    @SchemaMapping(typeName = "StageAnalysis", field = "satisfaction")
    @Nullable
    Satisfaction ofStage(StageAnalysis stage, @Argument @Nullable Metric metric, @Argument @Nullable String survey) {
        return stage.site().satisfaction(metric, Ids.survey(survey));
    }

    @SchemaMapping(typeName = "TouchpointAnalysis", field = "satisfaction")
    @Nullable
    Satisfaction ofTouchpoint(
            TouchpointAnalysis touchpoint, @Argument @Nullable Metric metric, @Argument @Nullable String survey) {
        return touchpoint.site().satisfaction(metric, Ids.survey(survey));
    }
}
