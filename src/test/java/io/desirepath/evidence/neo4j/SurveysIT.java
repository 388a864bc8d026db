package io.desirepath.evidence.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ApplicationTest
class SurveysIT {
    @Autowired
    private Surveys surveys;

    @Test
    void keepsTheOrderOfDeclarationWhenManyDeclareAtOnce(TestClient client) {
        WorkspaceId workspace = new WorkspaceId(client.workspace());
        Flux.range(0, 24)
                .flatMap(number -> surveys.declare(workspace, draft("Survey " + number % 8)), 24)
                .blockLast();
        List<Survey> first = surveys.all(workspace).collectList().block();
        assertThat(first).hasSize(8).extracting(Survey::name).doesNotHaveDuplicates();

        surveys.declare(workspace, draft("A later one")).block();
        List<Survey> later = surveys.all(workspace).collectList().block();
        assertThat(later).startsWith(first.toArray(Survey[]::new)).hasSize(9);
        assertThat(surveys.byName(workspace, "A later one").block()).isEqualTo(later.getLast());
        assertThat(surveys.byId(workspace, later.getFirst().id()).block()).isEqualTo(later.getFirst());
        assertThat(surveys.all(new WorkspaceId("another")).collectList().block())
                .isEmpty();
    }

    private static SurveyDraft draft(String name) {
        return new SurveyDraft(name, 1, 10, true, 9, 4, null);
    }
}
