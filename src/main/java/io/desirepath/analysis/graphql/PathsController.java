package io.desirepath.analysis.graphql;

import io.desirepath.analysis.JourneyAnalysis;
import io.desirepath.analysis.Paths;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers where walks go from a touchpoint on, and how they come to one. */
@Controller
class PathsController {
    @SchemaMapping
    Paths paths(JourneyAnalysis analysis, @Argument PathsInput input) {
        return analysis.paths(input.question());
    }
}
