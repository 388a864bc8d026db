package io.desirepath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.RealData;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What 5 918 airport passengers said in two years, on a map from getting there to boarding; against a plain recount.
 */
@ApplicationTest
class AirportSurveyIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double Z = 1.959963984540054;
    private static final Map<String, List<String>> MAP = Map.of(
            "Getting there",
            List.of(
                    "Getting to the airport",
                    "Road signs",
                    "Parking",
                    "Parking shuttle",
                    "AirTrain",
                    "Rental car centre"),
            "Finding the way",
            List.of("Finding the way", "Signs inside", "Information booth", "Screens", "Escalators and walkways"),
            "Security",
            List.of("Security screening"),
            "Shops and waiting",
            List.of("Restaurants", "Shops", "Wi-Fi", "Art and exhibitions"),
            "Boarding",
            List.of("Boarding areas", "Restrooms"));
    private static final List<String> STAGES =
            List.of("Getting there", "Finding the way", "Security", "Shops and waiting", "Boarding");
    private static final String JOURNEY = "From getting there to boarding";

    /** One score of one passenger. */
    private record Score(String passenger, int score) {}

    @Test
    void saysWhatAPlainRecountSays(TestClient client) throws IOException {
        for (String year : List.of("2016", "2017")) {
            JsonNode imported = new Upload(client)
                    .accepted(
                            RealData.recipe("sfo-" + year),
                            year + ".csv",
                            RealData.bytes("sfo_survey_2016_2017/" + year + ".csv"));
            assertThat(imported.get("rejected").asInt()).isZero();
            // Who answered none of the questions counts as skipped: five people in 2016.
            assertThat(imported.get("accepted").asInt()
                            + imported.get("skipped").asInt())
                    .isEqualTo(year.equals("2016") ? 3_087 : 2_831);
            assertThat(imported.get("skipped").asInt()).isLessThan(10);
        }
        String journey = create(client);
        Map<String, String> surveys = surveys(client);

        JsonNode both = ask(client, journey, surveys, "2016-01-01T00:00:00Z", "2018-01-01T00:00:00Z");
        JsonNode second = ask(client, journey, surveys, "2017-01-01T00:00:00-08:00", "2018-01-01T00:00:00Z");

        checkAll(both, List.of("2016", "2017"));
        checkAll(second, List.of("2017"));
        JsonNode nps = second.get("nps");
        List<Score> recommendations = scores(List.of("2017"), "journey", JOURNEY, "NPS");
        assertThat(recommendations).hasSize(2_746);
        checkNps(nps, recommendations);
    }

    private static void checkAll(JsonNode analysis, List<String> years) throws IOException {
        assertThat(analysis.get("entrants").asInt()).isZero();
        for (JsonNode stage : analysis.get("stages")) {
            String name = stage.get("stage").get("name").asString();
            for (String scale : List.of("CSAT", "Ease 1-5", "Cleanliness 1-5")) {
                List<Score> pooled = new ArrayList<>();
                for (String touchpoint : MAP.get(name)) pooled.addAll(scores(years, "touchpoint", touchpoint, scale));
                checkTopBox(stage.get(alias(scale)), pooled);
            }
            for (JsonNode touchpoint : stage.get("touchpoints")) {
                String title = touchpoint.get("touchpoint").get("name").asString();
                for (String scale : List.of("CSAT", "Ease 1-5", "Cleanliness 1-5"))
                    checkTopBox(touchpoint.get(alias(scale)), scores(years, "touchpoint", title, scale));
            }
        }
        List<Score> safety = scores(years, "journey", JOURNEY, "Safety 1-5");
        checkTopBox(analysis.get("safety"), safety);
    }

    private static void checkTopBox(JsonNode answer, List<Score> scores) {
        if (scores.isEmpty()) {
            assertThat(answer.isNull() || answer.get("score").isNull()).isTrue();
            return;
        }
        double n = scores.size();
        double p = scores.stream().filter(s -> s.score >= 4).count() / n;
        double effective = n / designEffect(scores, p);
        double centre = (p + Z * Z / (2 * effective)) / (1 + Z * Z / effective);
        double half =
                Z * Math.sqrt(p * (1 - p) / effective + Z * Z / (4 * effective * effective)) / (1 + Z * Z / effective);
        assertThat(answer.get("responses").asInt()).isEqualTo(scores.size());
        assertThat(answer.get("respondents").asLong())
                .isEqualTo(scores.stream().map(Score::passenger).distinct().count());
        assertThat(answer.get("score").asDouble()).isEqualTo(100 * p, within(1e-9));
        assertThat(answer.get("low").asDouble()).isEqualTo(100 * (centre - half), within(1e-6));
        assertThat(answer.get("high").asDouble()).isEqualTo(100 * (centre + half), within(1e-6));
        assertThat(answer.get("mean").asDouble())
                .isEqualTo(scores.stream().mapToInt(Score::score).average().orElseThrow(), within(1e-9));
    }

    /** How much several scores of one passenger widen the interval. */
    private static double designEffect(List<Score> scores, double p) {
        Map<String, List<Score>> byPassenger = scores.stream().collect(Collectors.groupingBy(Score::passenger));
        double m = byPassenger.size();
        // One score each: nothing is pooled, so nothing widens.
        if (m == scores.size() || m < 2 || p == 0 || p == 1) return 1;
        double sum = byPassenger.values().stream()
                .mapToDouble(own -> own.stream().filter(s -> s.score >= 4).count() - p * own.size())
                .map(x -> x * x)
                .sum();
        return Math.max(1, m / (m - 1) * sum / (scores.size() * p * (1 - p)));
    }

    private static void checkNps(JsonNode answer, List<Score> scores) {
        double n = scores.size();
        double promoters = scores.stream().filter(s -> s.score >= 9).count();
        double detractors = scores.stream().filter(s -> s.score <= 6).count();
        double s = (promoters - detractors) / (n + 3);
        double v = (promoters + detractors + 1.5) / (n + 3) - s * s;
        double half = Z * Math.sqrt(v / (n + 3));
        assertThat(answer.get("responses").asInt()).isEqualTo(scores.size());
        assertThat(answer.get("respondents").asInt()).isEqualTo(scores.size());
        assertThat(answer.get("score").asDouble()).isEqualTo(100 * (promoters - detractors) / n, within(1e-9));
        // The published formula rounds the normal quantile to 1.96.
        assertThat(answer.get("low").asDouble()).isEqualTo(100 * (s - half), within(0.001));
        assertThat(answer.get("high").asDouble()).isEqualTo(100 * (s + half), within(0.001));
    }

    private static List<Score> scores(List<String> years, String kind, String subject, String scale)
            throws IOException {
        List<Score> scores = new ArrayList<>();
        for (String year : years) {
            for (JsonNode column : JSON.readTree(RealData.recipe("sfo-" + year)).get("scores")) {
                JsonNode named = column.get(kind);
                JsonNode on = column.has("metric") ? column.get("metric") : column.get("survey");
                if (named == null
                        || !named.asString().equals(subject)
                        || !on.asString().equals(scale)) continue;
                try (CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(RealData.file("sfo_survey_2016_2017/" + year + ".csv"))) {
                    for (NamedCsvRecord row : rows) {
                        String cell = row.getField(column.get("column").asString());
                        String passenger = year + "-" + row.getField(year.equals("2016") ? "*RESPNUM" : "RESPNUM");
                        List<String> valid = scale.equals("NPS")
                                ? List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
                                : List.of("1", "2", "3", "4", "5");
                        if (valid.contains(cell)) scores.add(new Score(passenger, Integer.parseInt(cell)));
                    }
                }
            }
        }
        return scores;
    }

    private static String alias(String scale) {
        return switch (scale) {
            case "CSAT" -> "csat";
            case "Ease 1-5" -> "ease";
            case "Cleanliness 1-5" -> "cleanliness";
            default -> throw new IllegalArgumentException(scale);
        };
    }

    private static Map<String, String> surveys(TestClient client) {
        Map<String, String> ids = new HashMap<>();
        client.graphql()
                .document("{ surveys { id name min max topBox low } }")
                .execute()
                .path("surveys")
                .entity(JsonNode.class)
                .get()
                .forEach(survey ->
                        ids.put(survey.get("name").asString(), survey.get("id").asString()));
        assertThat(ids).containsOnlyKeys("Ease 1-5", "Cleanliness 1-5", "Safety 1-5");
        return ids;
    }

    private static String create(TestClient client) {
        List<Map<String, Object>> stages = STAGES.stream()
                .map(stage -> Map.<String, Object>of(
                        "name",
                        stage,
                        "touchpoints",
                        MAP.get(stage).stream()
                                .map(name -> Map.of("name", name))
                                .toList()))
                .toList();
        return client.graphql()
                .document("mutation ($input: CreateJourneyInput!) {"
                        + " createJourney(input: $input) { errors { code message } journey { id } } }")
                .variable("input", Map.of("name", JOURNEY, "stages", stages))
                .execute()
                .path("createJourney.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("createJourney.journey.id")
                .entity(String.class)
                .get();
    }

    private static JsonNode ask(
            TestClient client, String journey, Map<String, String> surveys, String from, String to) {
        return client.graphql()
                .document("""
                        query ($journey: ID!, $from: DateTime, $to: DateTime, $ease: ID!, $cleanliness: ID!, $safety: ID!) {
                          journey(id: $journey) {
                            analysis(filter: {from: $from, to: $to}) {
                              entrants
                              nps: satisfaction(metric: NPS) { ...said }
                              safety: satisfaction(survey: $safety) { ...said }
                              stages {
                                stage { name }
                                csat: satisfaction(metric: CSAT) { ...said }
                                ease: satisfaction(survey: $ease) { ...said }
                                cleanliness: satisfaction(survey: $cleanliness) { ...said }
                                touchpoints {
                                  touchpoint { name }
                                  csat: satisfaction(metric: CSAT) { ...said }
                                  ease: satisfaction(survey: $ease) { ...said }
                                  cleanliness: satisfaction(survey: $cleanliness) { ...said }
                                }
                              }
                            }
                          }
                        }
                        fragment said on Satisfaction { score low high mean responses respondents thinEvidence reason }
                        """)
                .variable("journey", journey)
                .variable("from", from)
                .variable("to", to)
                .variable("ease", surveys.get("Ease 1-5"))
                .variable("cleanliness", surveys.get("Cleanliness 1-5"))
                .variable("safety", surveys.get("Safety 1-5"))
                .execute()
                .path("journey.analysis")
                .entity(JsonNode.class)
                .get();
    }
}
