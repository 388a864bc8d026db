package io.desirepath.evidence.graphql;

import io.desirepath.evidence.Feedback;
import io.desirepath.evidence.Responses;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.NodeSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds responses by id. */
@Component
class FeedbackNodes implements NodeSource {
    private final Responses responses;

    FeedbackNodes(Responses responses) {
        this.responses = responses;
    }

    @Override
    public String type() {
        return Feedback.TYPE;
    }

    @Override
    public Mono<Feedback> find(WorkspaceId workspace, String id) {
        return Mono.justOrEmpty(key(id))
                .flatMap(key -> responses.byKeys(workspace, List.of(key)).next());
    }

    private static Optional<Long> key(String id) {
        try {
            return Optional.of(Long.parseUnsignedLong(id, 16));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
