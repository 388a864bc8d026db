package io.desirepath.journey;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much a journey may hold and how long its texts may be, each with the sentence that says so. */
final class Limits {
    static final int STAGES = 200;
    static final int TOUCHPOINTS = 2_000;
    static final int TRANSITIONS = 10_000;
    static final int OPERATIONS = 250;
    static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
    static final Duration LONGEST_WINDOW = Duration.ofDays(36_500);

    private static final int NAME = 200;
    private static final int TEXT = 5_000;
    private static final int VALUE = 1_000;
    private static final int VALUES = 250;
    private static final Pattern COLOR = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Limits() {}

    /** A title: 1 to 200 characters, not only blanks. */
    static String name(String field, String name) {
        if (name.isBlank()) {
            throw refusal("NAME_REQUIRED", "A name has at least one character that is not blank.", field);
        }
        return within(NAME, "NAME_TOO_LONG", field, name);
    }

    /** A name that may be absent, such as a channel's. */
    static @Nullable String optionalName(String field, @Nullable String name) {
        return name == null ? null : name(field, name);
    }

    /** Free text, at most 5 000 characters. */
    static @Nullable String text(String field, @Nullable String text) {
        return text == null ? null : within(TEXT, "TEXT_TOO_LONG", field, text);
    }

    /** The name of one of the map's colours; which there are is the editor's choice. */
    static @Nullable String color(String field, @Nullable String color) {
        if (color != null && !COLOR.matcher(color).matches()) {
            throw refusal(
                    "COLOR_INVALID",
                    "A colour is given by its name: lower-case letters, digits and hyphens, at most 40.",
                    field);
        }
        return color;
    }

    /** Values to compare with: at least so many, at most 250, none empty, none twice. */
    static List<String> values(String field, List<String> values, int atLeast) {
        if (values.size() < atLeast || values.size() > VALUES) {
            throw refusal(
                    values.size() > VALUES ? "TOO_MANY_VALUES" : "VALUE_REQUIRED",
                    "Between %d and %d values are possible here; %d are given."
                            .formatted(atLeast, VALUES, values.size()),
                    field);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value.isEmpty()) {
                throw refusal("VALUE_REQUIRED", "A value to compare with must not be empty.", field, String.valueOf(i));
            }
            within(VALUE, "TEXT_TOO_LONG", field, value);
            if (!seen.add(value)) {
                throw refusal("REPEATED_VALUE", "\"%s\" is given twice.".formatted(value), field, String.valueOf(i));
            }
        }
        return List.copyOf(values);
    }

    /** How long a walk lasts: whole seconds, from 1 second to 36 500 days. */
    static Duration window(String field, Duration window) {
        if (window.compareTo(SHORTEST_WINDOW) < 0
                || window.compareTo(LONGEST_WINDOW) > 0
                || window.toNanosPart() != 0) {
            throw refusal(
                    "WINDOW_OUT_OF_RANGE", "A window has whole seconds, at least PT1S and at most P36500D.", field);
        }
        return window;
    }

    /** Throws where a journey would hold more than it may. */
    static void atMost(int most, String what, int count) {
        if (count > most) {
            throw new Refusal(
                    "TOO_MANY_ELEMENTS",
                    "A journey has at most %d %s; this would make it %d. Nothing was changed. Split it into two journeys."
                            .formatted(most, what, count));
        }
    }

    private static String within(int most, String code, String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw refusal(
                    code, "At most %d characters are possible here; %d are given.".formatted(most, length), field);
        }
        return text;
    }

    private static Refusal refusal(String code, String what, String... path) {
        return new Refusal(new Problem(code, what + " Nothing was changed.", List.of(path)));
    }
}
