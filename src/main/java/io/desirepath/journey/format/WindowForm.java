package io.desirepath.journey.format;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A walk's window as text: ISO-8601 with days at most, since years and months have no fixed length. */
final class WindowForm {
    private WindowForm() {}

    /** Reads a window; refused with {@code WINDOW_NEEDS_DAYS} where it is none. */
    static Duration read(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(new Problem(
                    "WINDOW_NEEDS_DAYS",
                    "A window is given in days, hours, minutes and seconds, such as P30D or PT36H; years and months have no fixed length. Nothing was changed.",
                    List.of()));
        }
    }

    /** Writes whole days as days, as people do. */
    static String write(Duration window) {
        long days = window.toDays();
        Duration rest = window.minusDays(days);
        if (days == 0) {
            return window.toString();
        }
        return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }
}
