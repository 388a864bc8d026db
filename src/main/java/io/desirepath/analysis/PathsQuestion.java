package io.desirepath.analysis;

import io.desirepath.analysis.kernel.PathTally;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.List;

/**
 * Paths asked for: where walks go from a touchpoint on, or come from on their way to it.
 *
 * @param touchpoint where they begin, or end if they are followed backward
 * @param steps how many levels beyond it
 * @param nodesPerLevel how many touchpoints of a level are told apart at most
 * @param foldRepeats whether interactions that follow each other at one touchpoint are one
 */
public record PathsQuestion(
        TouchpointId touchpoint, boolean backward, int steps, int nodesPerLevel, boolean foldRepeats) {
    private static final int MOST_NODES = 100;

    public PathsQuestion {
        require(steps, PathTally.MOST_STEPS, "steps");
        require(nodesPerLevel, MOST_NODES, "nodesPerLevel");
    }

    private static void require(int number, int most, String argument) {
        if (number < 1 || number > most) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "1 to %d can be asked for as %s.".formatted(most, argument),
                    List.of("input", argument)));
        }
    }
}
