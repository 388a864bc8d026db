package io.desirepath.analysis;

import io.desirepath.journey.JourneyId;
import io.desirepath.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** What customers walked, on the graph beside what was planned, for those who browse it with tools of their own. */
public interface ObservedTransitions {
    /**
     * Puts these transitions in the place of those published before, all or none. Those of touchpoints that are no
     * longer on the map are left out.
     *
     * @return false where the journey is gone, or somebody published within the last minute: then nothing was changed
     */
    Mono<Boolean> publish(WorkspaceId workspace, JourneyId journey, Instant asOf, List<TransitionAnalysis> walked);
}
