package io.desirepath.evidence;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bounds that whatever comes in from outside has to keep, and the refusals of what does not. */
final class Drafts {
    /** The most rows that one call takes, and that one batch of the feed holds. */
    static final int MAX_ROWS = 50_000;

    static final int MAX_NAME = 500;
    static final int MAX_VALUE = 200;
    static final int MAX_ATTRIBUTE_NAME = 100;
    static final int MAX_COMMENT = 10_000;
    static final int MAX_LANGUAGE = 35;

    /** The most characters that one interaction has in all, so that one of them stays below 32 KB in Latin letters. */
    static final int MAX_CHARACTERS = 32 * 1024;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END_OF_TIME = Instant.parse("2200-01-01T00:00:00Z");

    private Drafts() {}

    /** Passes a text that says something, is not too long and is well-formed Unicode. */
    static String text(String field, String text, int max) {
        if (text.isBlank()) {
            throw refusal("MISSING_VALUE", field, field + " is empty. Nothing was stored of it. Give it a value.");
        }
        return optionalText(field, text, max);
    }

    /** Passes a text that may be empty but is not too long and is well-formed Unicode. */
    static String optionalText(String field, String text, int max) {
        if (text.length() > max) {
            throw refusal(
                    "TOO_LONG",
                    field,
                    "%s has %d characters and %d is the most. Nothing was stored of it. Shorten it or leave it out."
                            .formatted(field, text.length(), max));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw malformed(field);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw malformed(field);
                }
                i++;
            }
        }
        return text;
    }

    /** Passes an instant from 1900 to 2199; others are mistakes of a format, not of a customer. */
    static Instant instant(String field, Instant at) {
        if (at.isBefore(EARLIEST) || !at.isBefore(END_OF_TIME)) {
            throw refusal(
                    "TIME_OUT_OF_RANGE",
                    field,
                    field + " is " + at + ", and only the years 1900 to 2199 are taken. Nothing was stored of it."
                            + " Check the format and the unit (seconds or milliseconds) of the times.");
        }
        return at;
    }

    /** Passes a number, and NaN for none. */
    static double number(String field, double number) {
        if (Double.isInfinite(number)) {
            throw refusal(
                    "BAD_NUMBER",
                    field,
                    field + " is infinite. Nothing was stored of it. Give a number or leave it out.");
        }
        return number;
    }

    /** Passes as many rows as one call takes. */
    static void rows(int count) {
        if (count > MAX_ROWS) {
            throw new Refusal(
                    "TOO_MANY_ROWS",
                    "%d rows came in one call and %d is the most. Nothing was stored. Send them in several calls."
                            .formatted(count, MAX_ROWS));
        }
    }

    static Refusal refusal(String code, String field, String message) {
        return new Refusal(new Problem(code, message, List.of(field)));
    }

    /** The same refusal, said of a row. */
    static Refusal ofRow(int row, Refusal refusal) {
        Problem problem = refusal.problem();
        List<String> path = new ArrayList<>();
        path.add(Integer.toString(row));
        path.addAll(problem.path());
        return new Refusal(new Problem(problem.code(), problem.message(), path));
    }

    static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static Refusal malformed(String field) {
        return refusal(
                "BAD_TEXT",
                field,
                field + " holds characters that are no text (NUL or half a surrogate pair). Nothing was stored of it."
                        + " Check the charset.");
    }
}
