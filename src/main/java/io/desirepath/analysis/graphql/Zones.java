package io.desirepath.analysis.graphql;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Time zones by their names. */
final class Zones {
    private Zones() {}

    /** The zone of this name; refuses what is none with {@code BAD_REQUEST}. */
    static ZoneId of(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "There is no such time zone. Name one such as Europe/Warsaw, UTC or +02:00.",
                    List.of("zone")));
        }
    }
}
