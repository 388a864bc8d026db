package io.desirepath.intake.row;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Timing;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads instants. A date without a time is its beginning in the zone, a month its first day. A local time that the
 * clocks skipped is read with the offset before, one that they showed twice is the first of the two, as RFC 5545 has
 * it; {@link #skippedHours} counts the former.
 */
public final class Instants {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(',')
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, false)
            .optionalEnd()
            .appendPattern("[' '][XXX][XX][X][VV]['['VV']']")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter BASIC = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("MMdd[['T']HHmm[ss]][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,11})(\\.\\d{1,9})?|(\\d{12,13})");
    private static final Pattern BASIC_FORM = Pattern.compile("\\d{8}(T.*)?|\\d{14}.*", Pattern.CASE_INSENSITIVE);

    private long skippedHours;

    /** How many of the local times read fall into an hour that the clocks skipped. */
    public long skippedHours() {
        return skippedHours;
    }

    /** The instant that a row names; throws where it names none. */
    Instant read(Timing.Read timing, Cells row) throws RowFault {
        String text = timing.text().in(row);
        if (text == null) {
            throw new RowFault(
                    IntakeCode.MISSING_VALUE,
                    timing.text().label(),
                    "The date is empty. The row is not stored. Give it a value, or skip such rows by when.");
        }
        return shifted(read(text.strip(), timing), timing, row).toInstant();
    }

    private ZonedDateTime read(String text, Timing.Read timing) throws RowFault {
        if (timing.patterns().isEmpty()) {
            return withoutPatterns(text, timing);
        }
        for (Timing.Pattern pattern : timing.patterns()) {
            try {
                return instant(pattern.form(), text, timing.zone());
            } catch (DateTimeException e) {
                // The next pattern may fit.
            }
        }
        throw bad(
                text,
                timing,
                "fits " + (timing.patterns().size() == 1 ? "not the pattern " : "none of the patterns ")
                        + shown(timing.patterns()) + ". Correct it, or add its pattern to the recipe");
    }

    private ZonedDateTime withoutPatterns(String text, Timing.Read timing) throws RowFault {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return epoch(epoch).atZone(timing.zone());
        }
        try {
            return instant(BASIC_FORM.matcher(text).matches() ? BASIC : ISO, text, timing.zone());
        } catch (DateTimeException e) {
            throw bad(
                    text,
                    timing,
                    "is neither ISO-8601 nor epoch seconds or milliseconds. Correct it, or name its form in the recipe,"
                            + " as in \"patterns\": [\"dd.MM.yyyy HH:mm\"]");
        }
    }

    private static Instant epoch(Matcher epoch) {
        if (epoch.group(3) != null) {
            return Instant.ofEpochMilli(Long.parseLong(epoch.group(3)));
        }
        String fraction = epoch.group(2) == null ? "." : epoch.group(2);
        String nanos = (fraction.substring(1) + "000000000").substring(0, 9);
        return Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), Long.parseLong(nanos));
    }

    private ZonedDateTime instant(DateTimeFormatter form, String text, ZoneId zone) {
        TemporalAccessor read =
                form.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from, YearMonth::from);
        return switch (read) {
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone);
            case LocalDateTime local -> local(local, zone);
            case LocalDate date -> date.atStartOfDay(zone);
            case YearMonth month -> month.atDay(1).atStartOfDay(zone);
            default -> throw new IllegalStateException("A kind of date that was not asked for: " + read.getClass());
        };
    }

    private ZonedDateTime local(LocalDateTime local, ZoneId zone) {
        ZonedDateTime zoned = local.atZone(zone);
        if (!zoned.toLocalDateTime().equals(local)) {
            skippedHours++;
        }
        return zoned;
    }

    private static ZonedDateTime shifted(ZonedDateTime read, Timing.Read timing, Cells row) throws RowFault {
        ZonedDateTime shifted = read;
        for (Timing.Shift shift : timing.shifts()) {
            long amount = Numbers.whole(shift.amount(), row) * shift.sign();
            try {
                shifted = shifted.plus(amount, shift.unit());
            } catch (DateTimeException | ArithmeticException e) {
                throw new RowFault(
                        IntakeCode.TIME_OUT_OF_RANGE,
                        shift.amount().label(),
                        "The date is moved by " + amount + " "
                                + shift.unit().toString().toLowerCase(Locale.ROOT)
                                + ", out of the years 1900 to 2199. The row is not stored. Correct the value.");
            }
        }
        return shifted;
    }

    private static RowFault bad(String text, Timing.Read timing, String what) {
        String shown = text.length() > 100 ? text.substring(0, 100) + "…" : text;
        return new RowFault(
                IntakeCode.BAD_DATE, timing.text().label(), "\"" + shown + "\" " + what + ". The row is not stored.");
    }

    private static String shown(List<Timing.Pattern> patterns) {
        return patterns.stream().map(Timing.Pattern::pattern).collect(Collectors.joining(", "));
    }
}
