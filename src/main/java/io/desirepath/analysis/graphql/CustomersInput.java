package io.desirepath.analysis.graphql;

import io.desirepath.analysis.LifeQuestion;
import io.desirepath.journey.JourneyId;
import io.desirepath.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's CustomersInput. */
record CustomersInput(
        String journey,
        @Nullable Instant startedFrom,
        @Nullable Instant startedTo,
        FilterInput.@Nullable SegmentInput where,
        @Nullable List<String> channels,
        @Nullable List<String> entry,
        Duration inactivity,
        @Nullable Instant asOf) {

    JourneyId journeyId() {
        return Ids.journey(journey, "customers");
    }

    LifeQuestion question() {
        return new LifeQuestion(
                new TimeRange(startedFrom, startedTo),
                FilterInput.segment(where, channels),
                entry == null
                        ? List.of()
                        : entry.stream()
                                .map(id -> FilterInput.touchpoint(id, "entry"))
                                .toList(),
                inactivity,
                asOf);
    }
}
