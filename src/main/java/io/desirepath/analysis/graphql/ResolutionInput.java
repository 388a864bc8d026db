package io.desirepath.analysis.graphql;

import io.desirepath.analysis.ResolutionQuestion;
import io.desirepath.analysis.kernel.WorkingHours;
import io.desirepath.journey.JourneyId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema's ResolutionInput. */
record ResolutionInput(
        String journey,
        String opening,
        String resolution,
        @Nullable Instant openedFrom,
        @Nullable Instant openedTo,
        FilterInput.@Nullable SegmentInput where,
        @Nullable List<String> channels,
        @Nullable WorkingHoursInput workingHours,
        @Nullable Duration promised,
        @Nullable Instant asOf) {

    /** The schema's WorkingHoursInput. */
    record WorkingHoursInput(List<DayOfWeek> days, String from, String to, String zone) {
        private static final String MIDNIGHT = "24:00";

        private WorkingHours hours() {
            LocalTime begins = time(from);
            LocalTime ends = to.equals(MIDNIGHT) ? null : time(to);
            if (days.isEmpty() || (ends != null && !begins.isBefore(ends))) {
                throw refusal("Working hours are on one day of the week at least, and end later than they begin.");
            }
            return new WorkingHours(Zones.of(zone), Set.copyOf(days), begins, ends);
        }

        private static LocalTime time(String text) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeParseException e) {
                throw refusal("Write a time of the day as 09:00 or 17:30; midnight at its end is 24:00.");
            }
        }

        private static Refusal refusal(String message) {
            return new Refusal(new Problem("BAD_REQUEST", message, List.of("workingHours")));
        }
    }

    JourneyId journeyId() {
        return Ids.journey(journey, "input");
    }

    ResolutionQuestion question() {
        return new ResolutionQuestion(
                FilterInput.touchpoint(opening, "opening"),
                FilterInput.touchpoint(resolution, "resolution"),
                new TimeRange(openedFrom, openedTo),
                FilterInput.segment(where, channels),
                workingHours == null ? null : workingHours.hours(),
                promised,
                asOf);
    }
}
