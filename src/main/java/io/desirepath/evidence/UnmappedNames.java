package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Knows which interactions no map has a place for. Whoever takes evidence in asks, and knows no maps; a room that knows
 * both answers.
 */
public interface UnmappedNames {
    /**
     * Those of these interaction names that no touchpoint of any journey in the workspace accepts, be it only in some
     * channel or with some attribute.
     */
    Mono<Set<String>> among(WorkspaceId workspace, Set<String> names);
}
