package io.desirepath.analysis.graphql;

import io.desirepath.analysis.JourneyAnalysis;
import io.desirepath.analysis.WhatIf;
import io.desirepath.analysis.WhatIfChange;
import io.desirepath.analysis.kernel.Estimate;
import io.desirepath.journey.TouchpointId;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what would come of other exit rates. */
@Controller
class WhatIfController {

    /** The schema's WhatIfChange. */
    record ChangeInput(String touchpoint, double exitRate) {
        private WhatIfChange change() {
            return new WhatIfChange(Ids.of("Touchpoint", touchpoint, TouchpointId::new, "changes"), exitRate);
        }
    }

    @SchemaMapping(typeName = "JourneyAnalysis")
    WhatIf whatIf(JourneyAnalysis analysis, @Argument List<ChangeInput> changes) {
        return analysis.whatIf(changes.stream().map(ChangeInput::change).toList());
    }

    @SchemaMapping(typeName = "WhatIf")
    Estimate conversion(WhatIf whatIf) {
        return whatIf.outcome().conversion();
    }

    @SchemaMapping(typeName = "WhatIf")
    Estimate additionalConversions(WhatIf whatIf) {
        return whatIf.outcome().additionalConversions();
    }

    @SchemaMapping(typeName = "WhatIf")
    Estimate additionalValue(WhatIf whatIf) {
        return whatIf.outcome().additionalValue();
    }
}
