package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The surveys in Neo4j. Declarations of a workspace take turns, so that each finds the names and codes of the others.
 */
@Component
final class Neo4jSurveys implements Surveys {
    private static final String TAKE_TURN = """
            MERGE (l:SurveyList {workspace: $workspace})
            SET l.lock = randomUUID()
            """;

    private final SurveyRepository surveys;
    private final ReactiveNeo4jClient client;
    private final TransactionalOperator transaction;

    Neo4jSurveys(
            SurveyRepository surveys,
            ReactiveNeo4jClient client,
            @Qualifier("reactiveTransactionManager") ReactiveTransactionManager transactions) {
        this.surveys = surveys;
        this.client = client;
        this.transaction = TransactionalOperator.create(transactions);
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
        return client.query(TAKE_TURN)
                .bind(workspace.key())
                .to("workspace")
                .run()
                .then(all(workspace).collectList())
                .flatMap(declared -> declare(workspace, draft, declared))
                .as(transaction::transactional);
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
