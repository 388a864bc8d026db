package io.desirepath.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.RealData;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real data sets, imported over HTTP by their recipes. */
@ApplicationTest
class RealFilesIT {
    @Test
    void takesTheTrafficFinesOnceHoweverOftenTheyAreSent(TestClient client) {
        byte[] file = RealData.bytes("traffic_fines/traffic_fines.csv.gz");
        String recipe = RealData.recipe("traffic-fines");

        JsonNode first = new Upload(client).accepted(recipe, "traffic_fines.csv.gz", file);
        JsonNode second = new Upload(client).accepted(recipe, "traffic_fines.csv.gz", file);

        assertThat(counts(first)).isEqualTo("COMPLETED: 34724 = 34724 + 0 + 0 + 0, 34724 interactions");
        assertThat(first.get("problems")).isEmpty();
        assertThat(first.get("bytesRead").asLong()).isEqualTo(file.length);
        assertThat(counts(second)).isEqualTo("COMPLETED: 34724 = 0 + 34724 + 0 + 0, 0 interactions");
        assertThat(second.at("/problems/0/code").asString()).isEqualTo("EQUAL_ROWS");
    }

    @Test
    void knowsRowsAgainThatStandInAnotherOrderAndAreUnpacked(TestClient client) throws IOException {
        byte[] packed = RealData.bytes("traffic_fines/traffic_fines.csv.gz");
        byte[] reversed = reversed(packed);
        new Upload(client).accepted(RealData.recipe("traffic-fines"), "traffic_fines.csv.gz", packed);

        JsonNode again =
                new Upload(client).accepted(RealData.recipe("traffic-fines-sequenced"), "reversed.csv", reversed);

        assertThat(counts(again)).isEqualTo("COMPLETED: 34724 = 0 + 34724 + 0 + 0, 0 interactions");
    }

    @Test
    void makesSeveralInteractionsOfABooking(TestClient client) {
        JsonNode answer = new Upload(client)
                .accepted(
                        RealData.recipe("hotel-bookings"),
                        "hotel_resort.csv.gz",
                        RealData.bytes("hotel_bookings_resort/hotel_resort.csv.gz"));

        assertThat(counts(answer)).isEqualTo("COMPLETED: 40060 = 40060 + 0 + 0 + 0, 88183 interactions");
    }

    @Test
    void takesTheSurveysOfTwoYearsWithDifferentHeaders(TestClient client) {
        JsonNode first = new Upload(client)
                .accepted(RealData.recipe("sfo-2016"), "2016.csv", RealData.bytes("sfo_survey_2016_2017/2016.csv"));
        JsonNode second = new Upload(client)
                .accepted(RealData.recipe("sfo-2017"), "2017.csv", RealData.bytes("sfo_survey_2016_2017/2017.csv"));

        assertThat(first.get("read").asLong()).isEqualTo(3_087);
        assertThat(second.get("read").asLong()).isEqualTo(2_831);
        for (JsonNode answer : List.of(first, second)) {
            assertThat(answer.get("rejected").asLong()).as("%s", answer).isZero();
            JsonNode scores = answer.get("scores");
            assertThat(scores.get("rejected").asLong()).isZero();
            assertThat(scores.get("duplicate").asLong()).isZero();
            assertThat(scores.get("accepted").asLong() + scores.get("missing").asLong())
                    .isEqualTo(scores.get("read").asLong());
        }
    }

    @Test
    void leavesOutWhatTheRecipeLeavesOut(TestClient client) {
        JsonNode answer = new Upload(client)
                .accepted(RealData.recipe("patients"), "patients.csv", RealData.bytes("patients/patients.csv"));

        assertThat(counts(answer)).isEqualTo("COMPLETED: 5442 = 2721 + 0 + 0 + 2721, 2721 interactions");
    }

    private static String counts(JsonNode answer) {
        return "%s: %d = %d + %d + %d + %d, %d interactions"
                .formatted(
                        answer.get("status").asString(),
                        answer.get("read").asLong(),
                        answer.get("accepted").asLong(),
                        answer.get("duplicate").asLong(),
                        answer.get("rejected").asLong(),
                        answer.get("skipped").asLong(),
                        answer.get("interactions").asLong());
    }

    private static byte[] reversed(byte[] packed) throws IOException {
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(text.lines().toList());
        String header = lines.removeFirst();
        return (header + "\n" + String.join("\n", lines.reversed()) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
