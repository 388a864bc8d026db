package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.walk.Places;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.Projection;
import io.desirepath.walk.SegmentCompilation;
import io.desirepath.walk.WalkStatus;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Counts by segment against a slow recount of plain walks. */
class SegmentTallyTests {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void countsWhoComesAndWhoLeavesByEachValue(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = 3) int parts) {
        PlainMap map = scenario.map();
        Projection projection =
                new PlainEvidence().interactions(scenario.interactions()).projection();
        Places places = projection.places();
        int tier = new SegmentCompilation(projection).attributeCode("tier");
        List<String> channels = projection.dictionaries().channels();
        List<String> tiers = tier < 0
                ? List.of()
                : projection.dictionaries().attributes().get(tier).values();
        List<SegmentTally.Coding> codings = List.of(
                new SegmentTally.Coding(
                        walk -> places.channel(walk.columns().place(walk.row(0))) + 1, channels.size() + 1),
                new SegmentTally.Coding(
                        walk -> tier < 0 ? 0 : walk.columns().attribute(tier, walk.row(0)), tiers.size() + 1));
        SegmentTally tally = Tallied.of(
                map, projection, parts, () -> new SegmentTally(map.touchpoints().size(), codings));

        List<PlainWalk> walks = PlainWalk.all(map, scenario.interactions()).stream()
                .filter(walk -> walk.matured() && walk.status() != WalkStatus.EXCLUDED)
                .toList();
        assertIsCounted(tally, 0, map, walks, channels, PlainInteraction::channel);
        assertIsCounted(tally, 1, map, walks, tiers, entry -> entry.attributes().get("tier"));
    }

    private static void assertIsCounted(
            SegmentTally tally,
            int coding,
            PlainMap map,
            List<PlainWalk> walks,
            List<String> values,
            Function<PlainInteraction, @Nullable String> valueOf) {
        for (int code = 0; code <= values.size(); code++) {
            String value = code == 0 ? null : values.get(code - 1);
            List<PlainWalk> segment = walks.stream()
                    .filter(walk ->
                            Objects.equals(valueOf.apply(walk.interactions().getFirst()), value))
                    .toList();
            for (int t = 0; t < map.touchpoints().size(); t++) {
                int touchpoint = t;
                assertThat(tally.attempts(touchpoint, coding, code))
                        .isEqualTo(segment.stream()
                                .filter(walk -> walk.attemptTouchpoints().contains(touchpoint))
                                .count());
                assertThat(tally.exits(touchpoint, coding, code))
                        .isEqualTo(segment.stream()
                                .filter(walk -> walk.status() == WalkStatus.DROPPED && walk.exit() == touchpoint)
                                .count());
            }
        }
    }
}
