package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Surveys of one workspace that live as long as the test. */
public final class SurveysInMemory implements Surveys {
    private final List<Survey> declared = new CopyOnWriteArrayList<>();

    @Override
    public Flux<Survey> all(WorkspaceId workspace) {
        return Flux.fromIterable(declared);
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
        Survey survey = new Survey(
                draft.name(),
                draft.name(),
                draft.min(),
                draft.max(),
                draft.higherIsBetter(),
                draft.topBox(),
                draft.low(),
                draft.question());
        declared.add(survey);
        return Mono.just(survey);
    }
}
