package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored feedback, to be read one by one with its words. Numbers over it come from the {@link Feed}. */
public interface Responses {
    /**
     * The newest first; at the same instant by key.
     *
     * @param after the response to continue behind, null to begin
     * @param limit how many at most
     */
    Flux<Feedback> newest(WorkspaceId workspace, FeedbackFilter filter, @Nullable Feedback after, int limit);

    /** How many there are. */
    Mono<Long> count(WorkspaceId workspace, FeedbackFilter filter);

    /** Those with these keys, in no order; keys of none are left out. */
    Flux<Feedback> byKeys(WorkspaceId workspace, Collection<Long> keys);
}
