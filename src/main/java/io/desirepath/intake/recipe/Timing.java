package io.desirepath.intake.recipe;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says when something happened. */
public sealed interface Timing {
    /**
     * Read from the row.
     *
     * @param text the value to read
     * @param patterns tried in order, the first that fits counts; none: ISO-8601 in its common spellings, or epoch
     *     seconds or milliseconds
     * @param zone of values that name no offset
     * @param shifts added to what was read, in order
     */
    record Read(Text text, List<Pattern> patterns, ZoneId zone, List<Shift> shifts) implements Timing {
        public Read {
            patterns = List.copyOf(patterns);
            shifts = List.copyOf(shifts);
        }
    }

    /** The instant of the interaction that the row made before this one; such an interaction is undated. */
    record Previous() implements Timing {}

    /**
     * A form that dates are written in.
     *
     * @param pattern as the recipe has it, in the letters of {@link DateTimeFormatter}
     * @param form the same, ready to read
     */
    record Pattern(String pattern, DateTimeFormatter form) {}

    /**
     * A length to add or to take away.
     *
     * @param unit YEARS to SECONDS; days and longer are calendar days in the rule's zone
     * @param amount a whole number
     * @param sign 1 or -1
     */
    record Shift(ChronoUnit unit, Text amount, int sign) {}
}
