package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.desirepath.analysis.kernel.PathFlow.Node;
import io.desirepath.support.RealData;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real visits of a news site in 1999: 323 of them, 27 380 pages of 17 categories, recounted from the file's text by
 * strings. Category 1 is the front page.
 */
class PathsOfRealVisitsTests {
    private static final int CATEGORIES = 17;
    private static final int STEPS = 4;
    private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

    @ParameterizedTest
    @CsvSource({"1, false, false", "1, true, false", "14, false, true", "17, true, true"})
    void followsVisitsAsTheirTextDoes(int category, boolean backward, boolean foldRepeats) {
        Map<String, List<String>> visits = visits();
        PathFlow flow = PathFlow.of(tally(visits, category, backward, foldRepeats), CATEGORIES);

        Map<String, Long> expected = new TreeMap<>();
        visits.values().forEach(pages -> recount(pages, "" + category, backward, foldRepeats, expected));

        assertThat(visits).hasSize(323);
        assertThat(described(flow)).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(100);
    }

    private static void recount(
            List<String> pages, String category, boolean backward, boolean foldRepeats, Map<String, Long> counts) {
        String text = "," + String.join(",", backward ? pages.reversed() : pages) + ",";
        if (foldRepeats) {
            text = text.replaceAll("(?<=,)(\\d+,)\\1+", "$1");
        }
        int start = text.indexOf("," + category + ",");
        if (start < 0) {
            return;
        }
        List<String> path = COMMA.splitToList(text.substring(start + 1));
        for (int level = 0; level <= STEPS && level < path.size(); level++) {
            counts.merge(level + ": " + path.get(level), 1L, Long::sum);
            if (level + 1 == path.size()) {
                counts.merge(level + ": " + path.get(level) + " ended", 1L, Long::sum);
            } else if (level < STEPS) {
                counts.merge(level + ": " + path.get(level) + " to " + path.get(level + 1), 1L, Long::sum);
            }
        }
    }

    private static Map<String, Long> described(PathFlow flow) {
        Map<String, Long> described = new TreeMap<>();
        for (Node node : flow.nodes()) {
            String name = node.level() + ": " + (node.touchpoint() + 1);
            described.put(name, node.walks());
            if (node.ended() > 0) {
                described.put(name + " ended", node.ended());
            }
        }
        flow.links().forEach(link -> {
            Node from = flow.nodes().get(link.from());
            Node to = flow.nodes().get(link.to());
            described.put(from.level() + ": " + (from.touchpoint() + 1) + " to " + (to.touchpoint() + 1), link.walks());
        });
        return described;
    }

    /** The categories of each visit's pages, in order. */
    private static Map<String, List<String>> visits() {
        return new String(RealData.bytes("msnbc323/msnbc323.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(COMMA::splitToList)
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.get(2), Collectors.toList())));
    }

    private static PathTally tally(
            Map<String, List<String>> visits, int category, boolean backward, boolean foldRepeats) {
        List<PlainInteraction> interactions = new ArrayList<>();
        visits.forEach((visit, pages) -> {
            for (int i = 0; i < pages.size(); i++) {
                interactions.add(PlainInteraction.of(visit, i, interactions.size(), pages.get(i)));
            }
        });
        PlainMap map = PlainMap.named(
                IntStream.rangeClosed(1, CATEGORIES).mapToObj(Integer::toString).toList(),
                Set.of(),
                Set.of(),
                Set.of(),
                1_000_000,
                1_000_000);
        Projection projection = new PlainEvidence().interactions(interactions).projection();
        return Tallied.of(
                map, projection, 2, () -> new PathTally(category - 1, backward, STEPS, foldRepeats, CATEGORIES));
    }
}
