package io.desirepath.analysis;

import io.desirepath.journey.Touchpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where walks go from a touchpoint on, or come from on their way to it.
 *
 * @param touchpoint where they begin, or end if they are followed backward
 * @param walks that reach it
 * @param nodes by level, at each level those with most walks first
 * @param links between nodes of neighbouring levels, in the order of time
 */
public record Paths(Touchpoint touchpoint, long walks, List<Node> nodes, List<Link> links) {
    /**
     * Walks that are at a touchpoint at one level.
     *
     * @param level how many steps from the touchpoint asked about
     * @param touchpoint null for all others of the level together
     * @param walks how many
     * @param further those of them that have another interaction beyond this one, in the direction asked about
     * @param leftHere the rest, if paths are followed onward
     * @param beganHere the rest, if paths are followed backward
     */
    public record Node(
            int level,
            @Nullable Touchpoint touchpoint,
            long walks,
            long further,
            @Nullable Long leftHere,
            @Nullable Long beganHere) {
        /** Whether it stands for all touchpoints of the level that have no node of their own. */
        public boolean other() {
            return touchpoint == null;
        }
    }

    /**
     * Walks that go from one node to another.
     *
     * @param source place in the nodes where they come from
     * @param target place in the nodes where they go
     */
    public record Link(int source, int target, long walks) {}
}
