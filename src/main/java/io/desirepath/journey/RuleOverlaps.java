package io.desirepath.journey;

import io.desirepath.shared.WorkspaceId;
import java.util.Set;
import reactor.core.publisher.Flux;

/**
 * Knows overlaps of rules that only the evidence can tell, such as those of regular expressions. Asked before an edit
 * is stored, while the journey is locked, so it answers within milliseconds or not at all.
 */
public interface RuleOverlaps {
    /**
     * Overlaps between the rules of some touchpoints and all rules of their journey.
     *
     * @param workspace whose interactions
     * @param journey as it would be after the edit
     * @param changed the touchpoints whose rules are new or different
     * @return only overlaps that concern at least one interaction and one of {@code changed}
     */
    Flux<RuleOverlap> of(WorkspaceId workspace, Journey journey, Set<TouchpointId> changed);
}
