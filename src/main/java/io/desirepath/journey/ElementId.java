package io.desirepath.journey;

import io.desirepath.shared.GlobalId;
import java.util.UUID;

/**
 * Names a journey or one of its elements. An element's id is a UUID that may be made by whoever adds the element, is
 * unique among its kind in the workspace, and may come back after the element was deleted, so that a deletion can be
 * undone.
 */
public sealed interface ElementId permits JourneyId, StageId, TouchpointId, TransitionId {
    /** The UUID as the store has it. */
    UUID value();

    /** The GraphQL type of what is named. */
    String type();

    /** The opaque id that the outside sees: base64url without padding of {@code Type:uuid}. */
    default GlobalId global() {
        return new GlobalId(type(), value().toString());
    }
}
