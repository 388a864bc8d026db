package io.desirepath.analysis.graphql;

import io.desirepath.analysis.JourneyAnalysis;
import io.desirepath.analysis.TrendPoint;
import io.desirepath.analysis.kernel.Bucket;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how numbers changed with time. */
@Controller
class TrendController {

    @SchemaMapping(typeName = "JourneyAnalysis")
    List<TrendPoint> trend(JourneyAnalysis analysis, @Argument Bucket bucket, @Argument @Nullable String timeZone) {
        return analysis.trend(bucket, zone(timeZone));
    }

    /** The time zone of this name; null where none is named. */
    static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "There is no such time zone. Name one of the IANA data base, or an offset: Europe/Warsaw, UTC,"
                            + " +02:00.",
                    List.of("timeZone")));
        }
    }
}
