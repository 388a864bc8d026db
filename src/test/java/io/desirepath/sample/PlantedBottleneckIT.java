package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.SampleShop;
import io.desirepath.support.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The analysis finds what was planted, as a user of the public interface would. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedBottleneckIT {
    private SampleShop shop;

    @BeforeAll
    void makeTheShop(TestClient client) {
        shop = SampleShop.in(client);
    }

    static List<PlantedBottleneck> planted() {
        return PlantedBottleneck.ALL;
    }

    @Test
    void ranksThePlantedBottlenecksFirst() {
        JsonNode found = ask("bottlenecks(first: 3) { touchpoint { name } recoverableConversions { value low } }")
                .get("bottlenecks");

        assertThat(found.valueStream().map(row -> row.at("/touchpoint/name").asString()))
                .containsExactlyInAnyOrderElementsOf(PlantedBottleneck.ALL.stream()
                        .map(planted -> planted.at().title())
                        .toList());
        assertThat(found.valueStream()
                        .map(row -> row.at("/recoverableConversions/low").asDouble()))
                .allMatch(low -> low > 0);
    }

    @ParameterizedTest
    @MethodSource("planted")
    void losesThoseItHurtsFarMoreOftenThanTheOthers(PlantedBottleneck planted) {
        JsonNode groups =
                ask("breakdown(by: {attribute: {name: \"%s\"}}) { value analysis { touchpoints { touchpoint { name } exits { value } } } }"
                                .formatted(planted.attribute()))
                        .get("breakdown");

        double hurt = 0;
        double worstOther = 0;
        for (JsonNode group : groups) {
            double exits = exits(group.at("/analysis/touchpoints"), planted.at().title());
            if (planted.value().equals(group.get("value").asString())) {
                hurt = exits;
            } else {
                worstOther = Math.max(worstOther, exits);
            }
        }
        assertThat(hurt).isGreaterThan(2.5 * worstOther);
    }

    @Test
    void measuresLessSatisfactionThereThanElsewhere() {
        JsonNode touchpoints = ask("touchpoints { touchpoint { name } satisfaction(metric: CSAT) { score responses } }")
                .get("touchpoints");

        double payingOnTheWebsite = score(touchpoints, ShopTouchpoint.CARD_PAYMENT);
        double payingInTheApp = score(touchpoints, ShopTouchpoint.CARD_PAYMENT_APP);
        assertThat(payingInTheApp).isLessThan(payingOnTheWebsite - 10);
    }

    private static double exits(JsonNode touchpoints, String name) {
        return named(touchpoints, name).at("/exits/value").asDouble();
    }

    private static double score(JsonNode touchpoints, ShopTouchpoint touchpoint) {
        return named(touchpoints, touchpoint.title()).at("/satisfaction/score").asDouble();
    }

    private static JsonNode named(JsonNode touchpoints, String name) {
        return touchpoints
                .valueStream()
                .filter(row -> row.at("/touchpoint/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(String selection) {
        return shop.ask(
                        "query ($journey: ID!) { journey(id: $journey) { analysis { " + selection + " } } }",
                        Map.of("journey", shop.journey()))
                .at("/journey/analysis");
    }
}
