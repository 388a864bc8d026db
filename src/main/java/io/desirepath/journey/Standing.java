package io.desirepath.journey;

import java.util.List;

/**
 * How a journey stands when an edit's turn comes: nobody else can change it until the edit is stored or refused.
 *
 * @param journey the journey as it is
 * @param since the edits after the revision that this edit is based on, in order
 */
public record Standing(Journey journey, List<Revision> since) {
    public Standing {
        since = List.copyOf(since);
    }
}
