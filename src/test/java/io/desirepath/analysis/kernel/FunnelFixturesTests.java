package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.RealData;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ClickHouse's published cases of {@code windowFunnel}, whose levels are the last step reached. A walk opens at the
 * first step, and its window is the case's. Left out are modes that we do not have: {@code strict_deduplication} (a
 * repeated step ends the search), {@code strict_increase} (steps at one instant do not follow each other) and
 * {@code strict_order} with {@code allow_reentry} (only other steps may not come in between; our {@code directly} lets
 * nothing come in between). {@code strict_once} (an interaction takes one step only) is how ours always count; in the
 * default mode ClickHouse lets one take several equal steps, of which one case speaks.
 */
class FunnelFixturesTests {
    private static final Set<String> OURS = Set.of("strict_once");
    private static final String ONE_TAKES_SEVERAL_STEPS = "same_step_thrice_default";

    @Test
    void reachesTheLevelsThatClickHousePublishes() {
        JsonNode cases = new JsonMapper()
                .readTree(RealData.bytes("funnel_fixtures_clickhouse/windowfunnel_cases.json"))
                .get("cases");
        List<String> compared = new ArrayList<>();
        for (JsonNode each : cases) {
            String id = each.get("id").asString();
            boolean ourMode = each.get("modes").valueStream().allMatch(mode -> OURS.contains(mode.asString()));
            if (ourMode && !id.equals(ONE_TAKES_SEVERAL_STEPS)) {
                assertThat(levels(each)).as(id).isEqualTo(expected(each));
                compared.add(id);
            }
        }
        assertThat(compared).hasSize(15);
    }

    private static Map<String, Integer> expected(JsonNode each) {
        Map<String, Integer> levels = new TreeMap<>();
        each.get("expected_level_by_user")
                .properties()
                .forEach(level -> levels.put(level.getKey(), level.getValue().asInt()));
        return levels;
    }

    private static Map<String, Integer> levels(JsonNode each) {
        Map<String, List<PlainInteraction>> byCustomer = new LinkedHashMap<>();
        each.get("events").forEach(event -> {
            List<PlainInteraction> own =
                    byCustomer.computeIfAbsent(event.get("user").asString(), customer -> new ArrayList<>());
            own.add(PlainInteraction.of(
                    event.get("user").asString(),
                    event.get("t").asLong() * 1_000,
                    own.size(),
                    event.get("event").asString()));
        });
        Map<String, Integer> levels = new TreeMap<>();
        byCustomer.forEach((customer, interactions) -> levels.put(customer, level(each, interactions)));
        return levels;
    }

    private static int level(JsonNode each, List<PlainInteraction> interactions) {
        List<String> steps =
                each.get("steps").valueStream().map(JsonNode::asString).toList();
        Set<String> names = new TreeSet<>(steps);
        interactions.forEach(interaction -> names.add(interaction.name()));
        List<String> touchpoints = List.copyOf(names);
        PlainMap map = map(
                touchpoints,
                touchpoints.indexOf(steps.getFirst()),
                each.get("window_seconds").asLong());
        FunnelSteps funnel = new FunnelSteps(
                steps.stream()
                        .map(step ->
                                new FunnelSteps.Step(List.of(touchpoints.indexOf(step)), false, Long.MAX_VALUE, false))
                        .toList(),
                false,
                List.of());
        Projection projection = new PlainEvidence().interactions(interactions).projection();
        FunnelTally tally = Tallied.of(map, projection, 1, () -> new FunnelTally(funnel, touchpoints.size(), true));
        int level = 0;
        while (level < steps.size() && tally.reached(level) > 0) {
            level++;
        }
        return level;
    }

    private static PlainMap map(List<String> names, int entry, long windowSeconds) {
        return PlainMap.named(names, Set.of(entry), Set.of(), Set.of(), windowSeconds * 1_000, Long.MAX_VALUE / 2);
    }
}
