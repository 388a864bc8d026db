package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.support.UUIDStringGenerator;

/**
 * A declared survey as it is stored.
 *
 * @param code its place in the order of declaration, from 0, without gaps in the workspace
 */
@Node("Survey")
record SurveyNode(
        @Id @GeneratedValue(UUIDStringGenerator.class) @Nullable
        String id,

        String workspace,
        int code,
        String name,
        int min,
        int max,
        boolean higherIsBetter,
        int topBox,
        int low,
        @Nullable String question) {
    static SurveyNode of(WorkspaceId workspace, int code, SurveyDraft draft) {
        return new SurveyNode(
                null,
                workspace.key(),
                code,
                draft.name(),
                draft.min(),
                draft.max(),
                draft.higherIsBetter(),
                draft.topBox(),
                draft.low(),
                draft.question());
    }

    Survey survey() {
        if (id == null) {
            throw new IllegalStateException("The survey %s is not stored".formatted(name));
        }
        return new Survey(id, name, min, max, higherIsBetter, topBox, low, question);
    }
}
