package io.desirepath.intake.recipe;

import io.desirepath.intake.fault.IntakeCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads when things happened: columns, patterns, zones and shifts. */
final class TimingReading {
    private static final String PREVIOUS = "previous";
    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.WEEKS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS);
    private static final String[] UNIT_KEYS =
            UNITS.stream().map(TimingReading::key).toArray(String[]::new);
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2017, 11, 23, 13, 14, 15, 0, ZoneOffset.UTC);

    private final Columns columns;
    private final ValueReading values;
    private final ZoneId zone;
    private final Locale locale;

    /** Reads with the zone and the locale that the recipe names for the whole file. */
    TimingReading(Columns columns, ValueReading values, Keys recipe) {
        this.columns = columns;
        this.values = values;
        this.zone = zone(recipe, ZoneOffset.UTC);
        this.locale = locale(recipe, Locale.ENGLISH);
    }

    /** When, of what every row has. */
    Timing.Read needed(Keys keys, String key) {
        Timing.Read read = read(keys.required(key), keys.path(key));
        columns.need(read.text());
        return read;
    }

    Timing.@Nullable Read optional(Keys keys, String key) {
        JsonNode node = keys.optional(key);
        return node == null ? null : read(node, keys.path(key));
    }

    /** When, of an interaction of {@code each}, where {@code "previous"} is known too. */
    Timing inEach(Keys keys, String key, boolean first) {
        JsonNode node = keys.required(key);
        if (!node.isString() || !node.stringValue().strip().equals(PREVIOUS)) {
            return read(node, keys.path(key));
        }
        if (first) {
            throw keys.bad(key, "is \"previous\" in the first entry, which nothing precedes");
        }
        return new Timing.Previous();
    }

    private Timing.Read read(JsonNode node, List<String> path) {
        if (node.isString()) {
            return new Timing.Read(values.text(node, path), List.of(), zone, List.of());
        }
        Keys keys = Keys.of(node, path, "column", "text", "missing", "patterns", "locale", "zone", "plus", "minus");
        List<Timing.Shift> shifts = new ArrayList<>();
        shifts(keys, "plus", 1, shifts);
        shifts(keys, "minus", -1, shifts);
        return new Timing.Read(values.ofKeys(keys), patterns(keys), zone(keys, zone), shifts);
    }

    private List<Timing.Pattern> patterns(Keys keys) {
        Locale language = locale(keys, locale);
        List<Timing.Pattern> patterns = new ArrayList<>();
        int place = 0;
        for (JsonNode node : keys.list("patterns")) {
            List<String> path = Keys.at(keys.path("patterns"), place++);
            String pattern = Keys.text(node, path);
            patterns.add(new Timing.Pattern(pattern, form(pattern, language, path)));
        }
        return patterns;
    }

    /** Strict, so that 31 February is no date; in the Christian era, so that both yyyy and uuuu are years. */
    private static DateTimeFormatter form(String pattern, Locale language, List<String> path) {
        try {
            DateTimeFormatter form = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(language)
                    .withResolverStyle(ResolverStyle.STRICT);
            if (form.parseBest(form.format(SAMPLE), LocalDate::from, YearMonth::from)
                    .isSupported(ChronoField.YEAR)) {
                return form;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Refused below.
        }
        throw Keys.refusal(
                IntakeCode.BAD_VALUE,
                path,
                "is no pattern with a year and a month: \"" + pattern
                        + "\". Letters: y year, M month, d day, H hour (h with a for AM and PM), m minute, s second,"
                        + " X offset. Example: yyyy-MM-dd HH:mm");
    }

    private void shifts(Keys keys, String key, int sign, List<Timing.Shift> shifts) {
        JsonNode node = keys.optional(key);
        if (node == null) {
            return;
        }
        Keys lengths = Keys.of(node, keys.path(key), UNIT_KEYS);
        for (ChronoUnit unit : UNITS) {
            JsonNode length = lengths.optional(key(unit));
            if (length != null) {
                shifts.add(new Timing.Shift(unit, amount(length, lengths.path(key(unit))), sign));
            }
        }
    }

    /** A whole number, or a text around columns as in {@code "{lead_time}"}. */
    private Text amount(JsonNode node, List<String> path) {
        if (node.isIntegralNumber()) {
            return new Text(node.asString(), List.of(new Text.Literal(node.asString())), Set.of());
        }
        return node.isString() ? values.template(Keys.text(node, path), path, Set.of()) : values.text(node, path);
    }

    private static String key(ChronoUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static ZoneId zone(Keys keys, ZoneId absent) {
        String name = keys.optionalText("zone");
        if (name == null) {
            return absent;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw keys.bad("zone", "is no time zone: \"" + name + "\". Examples: Europe/Warsaw, UTC, +02:00");
        }
    }

    private static Locale locale(Keys keys, Locale absent) {
        String tag = keys.optionalText("locale");
        if (tag == null) {
            return absent;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw keys.bad("locale", "is no language tag: \"" + tag + "\". Examples: en, ru, pl, en-GB");
        }
    }
}
