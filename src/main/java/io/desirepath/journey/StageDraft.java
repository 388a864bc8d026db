package io.desirepath.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a new map.
 *
 * @param name its title, 1 to 200 characters
 * @param color one of the map's colours, by name
 * @param touchpoints in order
 */
public record StageDraft(String name, @Nullable String color, List<TouchpointDraft> touchpoints) {
    public StageDraft {
        touchpoints = List.copyOf(touchpoints);
    }
}
