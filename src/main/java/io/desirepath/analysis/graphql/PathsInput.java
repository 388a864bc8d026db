package io.desirepath.analysis.graphql;

import io.desirepath.analysis.PathsQuestion;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's PathsInput. */
record PathsInput(@Nullable String from, @Nullable String to, int steps, int nodesPerLevel, boolean foldRepeats) {

    PathsQuestion question() {
        String touchpoint = from == null ? to : from;
        if (touchpoint == null || (from != null && to != null)) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST", "Paths lead from a touchpoint or to one: name either.", List.of("input")));
        }
        return new PathsQuestion(
                Ids.of("Touchpoint", touchpoint, TouchpointId::new, "input"),
                from == null,
                steps,
                nodesPerLevel,
                foldRepeats);
    }
}
