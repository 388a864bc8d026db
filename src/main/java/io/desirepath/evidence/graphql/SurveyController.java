package io.desirepath.evidence.graphql;

import io.desirepath.evidence.Survey;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.IdempotencyKeys;
import java.util.Comparator;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Declares surveys and lists them. */
@Controller
class SurveyController {
    private final Surveys surveys;
    private final IdempotencyKeys keys;

    SurveyController(Surveys surveys, IdempotencyKeys keys) {
        this.surveys = surveys;
        this.keys = keys;
    }

    @QueryMapping
    Flux<Survey> surveys(@ContextValue WorkspaceId workspace) {
        return surveys.all(workspace).sort(Comparator.comparing(Survey::name));
    }

    @SchemaMapping(typeName = Survey.TYPE)
    String id(Survey survey) {
        return new GlobalId(Survey.TYPE, survey.id()).toString();
    }

    @MutationMapping
    Mono<SurveyPayload> declareSurvey(@Argument DeclareSurveyInput input, @ContextValue WorkspaceId workspace) {
        return keys.once(
                        workspace,
                        input.idempotencyKey(),
                        input,
                        Survey.class,
                        () -> Mono.fromSupplier(input::draft).flatMap(draft -> surveys.declare(workspace, draft)))
                .map(survey -> new SurveyPayload(survey, List.of()))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(new SurveyPayload(null, List.of(refusal.problem()))));
    }
}
