package io.desirepath.walk;

import io.desirepath.journey.Journey;
import io.desirepath.journey.RuleOverlap;
import io.desirepath.journey.RuleOverlaps;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells of overlaps in what really occurred. Where the evidence is not in memory yet and takes long to read, it says
 * nothing, so that an edit does not wait: every analysis then returns the overlap.
 */
@Component
final class EvidenceOverlaps implements RuleOverlaps {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projections projections;

    EvidenceOverlaps(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Flux<RuleOverlap> of(WorkspaceId workspace, Journey journey, Set<TouchpointId> changed) {
        return projections
                .current(workspace)
                .timeout(PATIENCE, Mono.empty())
                .flatMapIterable(projection -> overlaps(projection, journey, changed));
    }

    private static List<RuleOverlap> overlaps(Projection projection, Journey journey, Set<TouchpointId> changed) {
        List<Touchpoint> touchpoints = journey.touchpoints();
        BitSet concerned = new BitSet();
        for (int i = 0; i < touchpoints.size(); i++) {
            concerned.set(i, changed.contains(touchpoints.get(i).id()));
        }
        return Overlaps.of(projection, touchpoints, JourneyMatching.of(projection, journey), concerned);
    }
}
