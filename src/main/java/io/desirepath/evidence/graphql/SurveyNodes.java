package io.desirepath.evidence.graphql;

import io.desirepath.evidence.Survey;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.NodeSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds surveys by id. */
@Component
class SurveyNodes implements NodeSource {
    private final Surveys surveys;

    SurveyNodes(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public String type() {
        return Survey.TYPE;
    }

    @Override
    public Mono<Survey> find(WorkspaceId workspace, String id) {
        return surveys.byId(workspace, id);
    }
}
