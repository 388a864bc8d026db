package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The surveys in Neo4j. Name and code are unique in a workspace, so of two who declare at once one tries again. */
@Component
final class Neo4jSurveys implements Surveys {
    private static final int ATTEMPTS = 20;

    private final SurveyRepository surveys;

    Neo4jSurveys(SurveyRepository surveys) {
        this.surveys = surveys;
    }

    @Override
    public Flux<Survey> all(WorkspaceId workspace) {
        return surveys.findByWorkspaceOrderByCode(workspace.key()).map(SurveyNode::survey);
    }

    @Override
    public Mono<Survey> byName(WorkspaceId workspace, String name) {
        return all(workspace).filter(survey -> survey.name().equals(name)).next();
    }

    @Override
    public Mono<Survey> byId(WorkspaceId workspace, String id) {
        return all(workspace).filter(survey -> survey.id().equals(id)).next();
    }

    @Override
    public Mono<Survey> declare(WorkspaceId workspace, SurveyDraft draft) {
        return all(workspace)
                .collectList()
                .flatMap(declared -> declare(workspace, draft, declared))
                .retryWhen(Retry.max(ATTEMPTS).filter(DataIntegrityViolationException.class::isInstance));
    }

    private Mono<Survey> declare(WorkspaceId workspace, SurveyDraft draft, List<Survey> declared) {
        for (Survey survey : declared) {
            if (survey.name().equals(draft.name())) {
                return draft.hasScaleOf(survey) ? Mono.just(survey) : Mono.error(otherScale(survey));
            }
        }
        return surveys.save(SurveyNode.of(workspace, declared.size(), draft)).map(SurveyNode::survey);
    }

    private static Refusal otherScale(Survey survey) {
        return new Refusal(new Problem(
                "SURVEY_EXISTS",
                "The survey \"%s\" is declared with the scale %d to %d, %s is better, satisfied from %d, low up to %d. Nothing was changed. Declare another scale under another name."
                        .formatted(
                                survey.name(),
                                survey.min(),
                                survey.max(),
                                survey.higherIsBetter() ? "higher" : "lower",
                                survey.topBox(),
                                survey.low()),
                List.of("name")));
    }
}
