package io.desirepath.analysis.graphql;

import io.desirepath.analysis.Conformance;
import io.desirepath.journey.Touchpoint;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how a map and what customers walk go together. */
@Controller
class ConformanceController {
    @SchemaMapping
    List<Conformance.UnplannedTransition> unplanned(Conformance conformance, @Argument int first) {
        return conformance.unplanned(first);
    }

    @SchemaMapping
    List<Conformance.Variant> variants(Conformance conformance, @Argument int first) {
        return conformance.variants(first);
    }

    @SchemaMapping
    List<Touchpoint> touchpoints(Conformance.Variant variant, @Argument int first) {
        return variant.touchpoints(first);
    }
}
