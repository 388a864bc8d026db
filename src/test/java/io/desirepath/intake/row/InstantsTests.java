package io.desirepath.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.RecipeReading;
import io.desirepath.intake.recipe.Timing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTests {
    private final Instants instants = new Instants();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-17 | 2026-05-16T22:00:00Z",
                "20260517 | 2026-05-16T22:00:00Z",
                "2026-05-17T09:30 | 2026-05-17T07:30:00Z",
                "2026-05-17 09:30:15 | 2026-05-17T07:30:15Z",
                "2026-05-17t09:30:15.5 | 2026-05-17T07:30:15.500Z",
                "2026-05-17T09:30:15,123456 | 2026-05-17T07:30:15.123456Z",
                "2026-05-17T09:30:15Z | 2026-05-17T09:30:15Z",
                "2026-05-17T09:30:15z | 2026-05-17T09:30:15Z",
                "2026-05-17 09:30:15 UTC | 2026-05-17T09:30:15Z",
                "2026-05-17T09:30:15+05:30 | 2026-05-17T04:00:15Z",
                "2026-05-17 09:30:15 +0530 | 2026-05-17T04:00:15Z",
                "2026-05-17T09:30-03 | 2026-05-17T12:30:00Z",
                "2026-05-17T09:30:15+02:00[Europe/Warsaw] | 2026-05-17T07:30:15Z",
                "20260517T093015Z | 2026-05-17T09:30:15Z",
                "20260517093015 | 2026-05-17T07:30:15Z",
                "1494662400 | 2017-05-13T08:00:00Z",
                "1494662400.25 | 2017-05-13T08:00:00.250Z",
                "1494662400123 | 2017-05-13T08:00:00.123Z",
            })
    void readsTheCommonSpellingsWithoutPatterns(String text, String expected) throws RowFault {
        assertThat(read("{\"column\": \"t\", \"zone\": \"Europe/Warsaw\"}", text))
                .isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17.05.2026",
                "2026-02-30",
                "2026-13-01",
                "05/17/2026",
                "2017",
                "12345",
                "2026-05-17T25:00",
                "2026-05-17T09:30:15+99:00",
                "yesterday",
                "123456789012345",
                "2026-05-17T09:30 nonsense"
            })
    void refusesWhatCouldMeanAnythingElse(String text) {
        assertThatThrownBy(() -> read("\"t\"", text)).isInstanceOfSatisfying(RowFault.class, fault -> {
            assertThat(fault.code()).isEqualTo("BAD_DATE");
            assertThat(fault.column()).isEqualTo("t");
            assertThat(fault.message()).contains('"' + text + '"').contains("patterns");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yyyy HH:mm | pl | 17.05.2026 09:30 | 2026-05-17T09:30:00Z",
                "yyyy MMMM d | en | 2015 July 1 | 2015-07-01T00:00:00Z",
                "d MMMM yyyy | ru | 3 мая 2017 | 2017-05-03T00:00:00Z",
                "d MMMM yyyy | pl | 3 maja 2017 | 2017-05-03T00:00:00Z",
                "d MMM yyyy | en | 3 SEP 2017 | 2017-09-03T00:00:00Z",
                "MM/dd/yyyy hh:mm:ss a | en | 05/11/2016 12:00:00 AM | 2016-05-11T00:00:00Z",
                "M/d/yy H:mm | en | 5/3/17 7:05 | 2017-05-03T07:05:00Z",
                "yyyy-MM | en | 2017-05 | 2017-05-01T00:00:00Z",
                "yyyy-MM-dd HH | en | 2017-05-03 13 | 2017-05-03T13:00:00Z",
                "yyyy-MM-dd'T'HH:mm:ssXXX | en | 2017-05-03T13:00:00+02:00 | 2017-05-03T11:00:00Z",
                "uuuu-DDD | en | 2017-123 | 2017-05-03T00:00:00Z",
            })
    void readsPatternsInTheirLocale(String pattern, String locale, String text, String expected) throws RowFault {
        assertThat(read(
                        "{\"column\": \"t\", \"patterns\": [\"%s\"], \"locale\": \"%s\"}".formatted(pattern, locale),
                        text))
                .isEqualTo(Instant.parse(expected));
    }

    @Test
    void takesTheFirstPatternThatFitsAndShowsAllWhereNoneDoes() throws RowFault {
        String at = "{\"column\": \"t\", \"patterns\": [\"yyyy-MM-dd HH:mm\", \"yyyy-MM-dd\"]}";

        assertThat(read(at, "2017-05-03")).isEqualTo(Instant.parse("2017-05-03T00:00:00Z"));
        assertThat(read(at, " 2017-05-03 01:02 ")).isEqualTo(Instant.parse("2017-05-03T01:02:00Z"));
        assertThatThrownBy(() -> read(at, "2017-02-29"))
                .hasMessageContaining("\"2017-02-29\"")
                .hasMessageContaining("yyyy-MM-dd HH:mm, yyyy-MM-dd");
    }

    @Test
    void readsTimesThatTheClocksSkippedWithTheOffsetBeforeAndCountsThem() throws RowFault {
        String at = "{\"column\": \"t\", \"zone\": \"Europe/Warsaw\"}";

        assertThat(read(at, "2026-03-29 02:30")).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(instants.skippedHours()).isEqualTo(1);
        assertThat(read(at, "2026-10-25 02:30"))
                .as("the first of two")
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(read("{\"column\": \"t\", \"zone\": \"America/Sao_Paulo\"}", "2018-11-04"))
                .as("a day that began at one")
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(instants.skippedHours()).isEqualTo(1);
    }

    @Test
    void movesByCalendarDaysOfTheZone() throws RowFault {
        String at =
                "{\"column\": \"t\", \"zone\": \"Europe/Warsaw\", \"minus\": {\"days\": \"{n}\"}, \"plus\": {\"hours\": 1}}";

        assertThat(read(at, "2026-03-30", Map.of("n", "2"))).isEqualTo(Instant.parse("2026-03-28T00:00:00Z"));
        assertThatThrownBy(() -> read(at, "2026-03-30", Map.of("n", "two"))).hasMessageContaining("\"two\" is no");
        assertThatThrownBy(() -> read(at, "2026-03-30", Map.of("n", "9999999999999")))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo("TIME_OUT_OF_RANGE"));
        assertThatThrownBy(() -> read(at, "2026-03-30", Map.of()))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo("MISSING_VALUE"));
    }

    @Property(tries = 500)
    void readsWhatJavaWrites(
            @ForAll @LongRange(min = 946_684_800, max = 4_102_444_799L) long second,
            @ForAll @IntRange(max = 999) int milli,
            @ForAll @IntRange(min = -18, max = 18) int hours)
            throws RowFault {
        Instant instant = Instant.ofEpochSecond(second, milli * 1_000_000L);
        OffsetDateTime offset = instant.atOffset(ZoneOffset.ofHours(hours));
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);

        assertThat(read("\"t\"", instant.toString())).isEqualTo(instant);
        assertThat(read("\"t\"", offset.toString())).isEqualTo(instant);
        assertThat(read(
                        "\"t\"",
                        offset.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME).replace('T', ' ')))
                .isEqualTo(instant);
        assertThat(read("\"t\"", local.toString())).isEqualTo(instant);
        assertThat(read("\"t\"", instant.atZone(ZoneId.of("Asia/Tokyo")).toString()))
                .isEqualTo(instant);
        if (instant.toEpochMilli() >= 100_000_000_000L) {
            assertThat(read("\"t\"", Long.toString(instant.toEpochMilli()))).isEqualTo(instant);
        }
        assertThat(read("\"t\"", Long.toString(second))).isEqualTo(Instant.ofEpochSecond(second));
    }

    private Instant read(String at, String text) throws RowFault {
        return read(at, text, Map.of());
    }

    private Instant read(String at, String text, Map<String, String> others) throws RowFault {
        Recipe recipe = RecipeReading.read(
                "{\"kind\": \"interactions\", \"format\": \"csv\", \"columns\": {\"customer\": \"c\", \"name\": \"n\", \"at\": "
                        + at + "}}");
        Content.Interactions content = (Content.Interactions) recipe.content();
        Map<String, String> values = new java.util.HashMap<>(others);
        values.put("t", text);
        return instants.read((Timing.Read) content.made().getFirst().at(), new SampleRow(recipe, values));
    }
}
