package io.desirepath.bench;

import io.desirepath.support.RunningJar;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The question of the README with a filter, over HTTP, from the packaged application as {@code java -jar} starts it.
 * The peer, DuckDB, is asked for exits and satisfaction only, over columns that are matched to touchpoints and sorted
 * already; recoverable conversions with their intervals are beyond SQL. Both must say the same.
 */
final class AnalysisBenchmark {
    private static final String QUESTION = """
            query ($journey: ID!, $household: String!) {
              journey(id: $journey) {
                analysis(filter: {where: {attribute: {attribute: "household", in: [$household]}}}) {
                  asOf entrants converted dropped matured
                  conversion { value low high }
                  bottlenecks(first: 10) {
                    touchpoint { name }
                    exits { value low high numerator denominator }
                    recoverableConversions { value low high }
                  }
                  stages { stage { name } satisfaction(metric: CSAT) { score low high responses respondents } }
                }
              }
            }
            """;
    private static final String EXITS = """
            query ($journey: ID!, $household: String!) {
              journey(id: $journey) {
                analysis(filter: {where: {attribute: {attribute: "household", in: [$household]}}}) {
                  asOf
                  touchpoints { touchpoint { name } exits { numerator denominator } }
                  stages { stage { name } satisfaction(metric: CSAT) { score responses } }
                }
              }
            }
            """;
    private static final String HOUSEHOLD = "family";
    /** Until the optimising JIT has seen all of it. */
    private static final int WARM_UPS = 2_000;

    private static final int RUNS = 200;

    private AnalysisBenchmark() {}

    static List<Table.Row> run(ShopData shop) throws Exception {
        try (RunningJar application = shop.start();
                DuckDbShop peer = DuckDbShop.of(shop, HOUSEHOLD)) {
            Client client = new Client(application.address(), "main");
            Map<String, String> variables = Map.of("journey", shop.journey(), "household", HOUSEHOLD);
            compare(client.ask(EXITS, variables).at("/journey/analysis"), peer);
            var ours = Benchmarks.times(WARM_UPS, RUNS, () -> client.ask(QUESTION, variables));
            var theirs = Benchmarks.times(5, 50, peer::answer);
            return List.of(
                    new Table.Row("Desirepath: bottlenecks, recoverable conversions, CSAT; HTTP included", ours),
                    new Table.Row("DuckDB, in process: exits and CSAT only", theirs));
        }
    }

    private static void compare(JsonNode ours, DuckDbShop peer) throws SQLException, IOException {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode touchpoint : ours.get("touchpoints")) {
            JsonNode exits = touchpoint.get("exits");
            if (exits.get("numerator").asLong() > 0) {
                found.put(
                        touchpoint.at("/touchpoint/name").asString(),
                        exits.get("numerator") + " of " + exits.get("denominator"));
            }
        }
        for (JsonNode stage : ours.get("stages")) {
            JsonNode satisfaction = stage.get("satisfaction");
            if (!satisfaction.isNull() && satisfaction.get("responses").asLong() > 0) {
                found.put(
                        "CSAT " + stage.at("/stage/name").asString(),
                        "%.9f of %d"
                                .formatted(
                                        satisfaction.get("score").asDouble(),
                                        satisfaction.get("responses").asLong()));
            }
        }
        Map<String, String> expected = peer.answer();
        if (!found.equals(expected)) {
            throw new IllegalStateException("The peer says otherwise:\n" + expected + "\n" + found);
        }
        System.out.println("Both say the same: " + found.size() + " numbers compared");
    }
}
