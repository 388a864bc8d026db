package io.desirepath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.RealData;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 40 060 hotel bookings, one row each, told as interactions by a recipe; compared with a plain recount of the rows. */
@ApplicationTest
class HotelBookingsIT {
    private static final String FILE = "hotel_bookings_resort/hotel_resort.csv.gz";

    /** What is counted of a group of bookings. */
    private record Outcome(long entrants, long converted, long dropped, long conversionNumerator) {}

    @Test
    void losesBookingsWhereTheRowsSayThatTheyWereLost(TestClient client) throws IOException {
        JsonNode imported = new Upload(client)
                .accepted(RealData.recipe("hotel-bookings"), "hotel_resort.csv.gz", RealData.bytes(FILE));
        assertThat(imported.get("accepted").asInt()).isEqualTo(40_060);
        assertThat(imported.get("interactions").asInt()).isEqualTo(88_183);

        String journey = create(client);
        JsonNode analysis = analysis(client, journey);

        assertThat(analysis.get("entrants").asInt()).isEqualTo(40_060);
        assertThat(analysis.get("converted").asInt()).isEqualTo(28_938);
        assertThat(analysis.get("dropped").asInt()).isEqualTo(11_122);
        assertThat(analysis.get("inProgress").asInt()).isZero();
        Map<String, Long> exits = new HashMap<>();
        analysis.get("touchpoints").forEach(touchpoint -> {
            if (touchpoint.get("exits").get("numerator").asLong() > 0)
                exits.put(
                        touchpoint.get("touchpoint").get("name").asString(),
                        touchpoint.get("exits").get("numerator").asLong());
            if (List.of("Canceled", "No-Show")
                    .contains(touchpoint.get("touchpoint").get("name").asString()))
                assertThat(touchpoint.get("exits").get("reason").asString()).isEqualTo("EXIT_TOUCHPOINT");
        });
        assertThat(exits).isEqualTo(Map.of("Booked", 9_954L, "Changed", 1_154L, "Waiting list", 14L));
        assertThat(groups(analysis.get("segment"))).isEqualTo(recount("market_segment"));
        assertThat(groups(analysis.get("channel"))).isEqualTo(recount("distribution_channel"));
        assertThat(groups(analysis.get("deposit"))).isEqualTo(recount("deposit_type"));
    }

    private static Map<String, Outcome> groups(JsonNode breakdown) {
        Map<String, Outcome> groups = new HashMap<>();
        breakdown.forEach(group -> {
            assertThat(group.get("other").asBoolean()).isFalse();
            JsonNode analysis = group.get("analysis");
            groups.put(
                    group.get("value").asString(),
                    new Outcome(
                            analysis.get("entrants").asLong(),
                            analysis.get("converted").asLong(),
                            analysis.get("dropped").asLong(),
                            analysis.get("conversion").get("numerator").asLong()));
        });
        return groups;
    }

    private static Map<String, Outcome> recount(String column) throws IOException {
        Map<String, Outcome> groups = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(RealData.file(FILE))), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                boolean stayed = row.getField("reservation_status").equals("Check-Out");
                groups.merge(
                        row.getField(column),
                        new Outcome(1, stayed ? 1 : 0, stayed ? 0 : 1, stayed ? 1 : 0),
                        (a, b) -> new Outcome(
                                a.entrants + b.entrants,
                                a.converted + b.converted,
                                a.dropped + b.dropped,
                                a.conversionNumerator + b.conversionNumerator));
            }
        }
        return groups;
    }

    private static String create(TestClient client) {
        return client.graphql()
                .document("""
                        mutation {
                          createJourney(input: {name: "A stay", window: "P800D", stages: [
                            {name: "Book", touchpoints: [{name: "Booked"}, {name: "Waiting list"}, {name: "Changed"}]}
                            {name: "Stay", touchpoints: [{name: "Check-Out", flags: [GOAL]}, {name: "Canceled", flags: [EXIT]}, {name: "No-Show", flags: [EXIT]}]}
                          ]}) { errors { code message } journey { id } }
                        }
                        """)
                .execute()
                .path("createJourney.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("createJourney.journey.id")
                .entity(String.class)
                .get();
    }

    private static JsonNode analysis(TestClient client, String journey) {
        return client.graphql()
                .document("""
                        query ($journey: ID!) {
                          journey(id: $journey) {
                            analysis(filter: {asOf: "2020-01-01T00:00:00Z"}) {
                              entrants converted dropped inProgress
                              touchpoints { touchpoint { name } exits { numerator denominator reason } }
                              segment: breakdown(by: {attribute: {name: "market_segment"}}, first: 100) { ...group }
                              channel: breakdown(by: {entryChannel: true}, first: 100) { ...group }
                              deposit: breakdown(by: {attribute: {name: "deposit_type"}}, first: 100) { ...group }
                            }
                          }
                        }
                        fragment group on AnalysisGroup {
                          value other analysis { entrants converted dropped conversion { numerator } }
                        }
                        """)
                .variable("journey", journey)
                .execute()
                .path("journey.analysis")
                .entity(JsonNode.class)
                .get();
    }
}
