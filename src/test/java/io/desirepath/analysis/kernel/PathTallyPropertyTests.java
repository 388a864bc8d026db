package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.analysis.kernel.PathFlow.Link;
import io.desirepath.analysis.kernel.PathFlow.Node;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.Projection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Paths against the slow and obvious {@link PlainPaths}, at random. */
class PathTallyPropertyTests {
    private static final int TRIES = 1_000;
    private static final int TOUCHPOINTS = 5;

    record Question(int touchpoint, boolean backward, int steps, boolean foldRepeats, int most) {}

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, TOUCHPOINTS - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, PathTally.MOST_STEPS),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, TOUCHPOINTS))
                .as(Question::new);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsWhoIsWhereAndWhoGoesWhere(
            @ForAll("scenarios") Scenario scenario, @ForAll("questions") Question question) {
        PlainPaths plain = PlainPaths.of(
                PlainWalk.all(scenario.map(), scenario.interactions()),
                question.touchpoint,
                question.backward,
                question.foldRepeats);
        PathFlow flow = flow(scenario, question);

        for (Node node : flow.nodes()) {
            Set<Integer> here = touchpoints(flow, node, plain);
            assertThat(node.walks()).isEqualTo(plain.at(node.level(), here));
            assertThat(node.ended()).isEqualTo(plain.endedAt(node.level(), here));
        }
        int drawn = 0;
        for (int from = 0; from < flow.nodes().size(); from++) {
            for (int to = 0; to < flow.nodes().size(); to++) {
                Node source = flow.nodes().get(from);
                Node target = flow.nodes().get(to);
                long expected = target.level() == source.level() + 1
                        ? plain.going(
                                source.level(), touchpoints(flow, source, plain), touchpoints(flow, target, plain))
                        : 0;
                assertThat(sum(flow.links(), Link::from, from, Link::to, to)).isEqualTo(expected);
                drawn += expected > 0 ? 1 : 0;
            }
        }
        assertThat(flow.links()).hasSize(drawn);
    }

    /** What a node stands for. */
    private static Set<Integer> touchpoints(PathFlow flow, Node node, PlainPaths plain) {
        if (node.touchpoint() != Node.OTHER) {
            return Set.of(node.touchpoint());
        }
        Set<Integer> others = new HashSet<>(plain.metAt(node.level()));
        flow.nodes().stream()
                .filter(each -> each.level() == node.level())
                .forEach(each -> others.remove(each.touchpoint()));
        return others;
    }

    private static long sum(List<Link> links, ToIntFunction<Link> one, int is, ToIntFunction<Link> other, int otherIs) {
        return links.stream()
                .filter(link -> one.applyAsInt(link) == is && other.applyAsInt(link) == otherIs)
                .mapToLong(Link::walks)
                .sum();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void losesNobodyFromLevelToLevel(@ForAll("scenarios") Scenario scenario, @ForAll("questions") Question question) {
        PathFlow flow = flow(scenario, question);
        FootfallTally footfall = Tallied.footfall(scenario.map(), projection(scenario), 1);

        assertThat(flow.nodes().getFirst().walks()).isEqualTo(footfall.reached(question.touchpoint));
        for (int place = 0; place < flow.nodes().size(); place++) {
            Node node = flow.nodes().get(place);
            int here = place;
            long in = flow.links().stream()
                    .filter(link -> link.to() == here)
                    .mapToLong(Link::walks)
                    .sum();
            long out = flow.links().stream()
                    .filter(link -> link.from() == here)
                    .mapToLong(Link::walks)
                    .sum();
            assertThat(in).isEqualTo(node.level() == 0 ? 0 : node.walks());
            if (node.level() < question.steps) {
                assertThat(out + node.ended()).isEqualTo(node.walks());
            } else {
                assertThat(out).isZero();
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void tellsThoseWithMostWalksApart(@ForAll("scenarios") Scenario scenario, @ForAll("questions") Question question) {
        PlainPaths plain = PlainPaths.of(
                PlainWalk.all(scenario.map(), scenario.interactions()),
                question.touchpoint,
                question.backward,
                question.foldRepeats);
        List<Node> nodes = flow(scenario, question).nodes();

        for (int level = 1; level <= question.steps; level++) {
            int here = level;
            List<Node> drawn =
                    nodes.stream().filter(node -> node.level() == here).toList();
            List<Integer> expected = plain.metAt(level).stream()
                    .sorted((a, b) -> plain.at(here, Set.of(a)) == plain.at(here, Set.of(b))
                            ? a - b
                            : Long.compare(plain.at(here, Set.of(b)), plain.at(here, Set.of(a))))
                    .limit(question.most)
                    .toList();
            int others = plain.metAt(level).size() > question.most ? 1 : 0;
            assertThat(drawn).hasSize(expected.size() + others);
            assertThat(drawn.stream().map(Node::touchpoint).limit(expected.size()))
                    .isEqualTo(expected);
            assertThat(drawn.stream().skip(expected.size()).map(Node::touchpoint))
                    .allMatch(touchpoint -> touchpoint == Node.OTHER);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void countsFewKeysOfManyAsTheyCome(
            @ForAll List<@net.jqwik.api.constraints.IntRange(max = 40_000_000) Integer> keys) {
        SparseCounts counts = new SparseCounts();
        IntStream.range(0, 3).forEach(time -> keys.forEach(key -> counts.add(key, 2)));

        counts.forEach((key, count) -> assertThat(count)
                .isEqualTo(6 * keys.stream().filter(each -> each == key).count()));
        Set<Integer> seen = new HashSet<>();
        counts.forEach((key, count) -> seen.add(key));
        assertThat(seen).isEqualTo(new HashSet<>(keys));
    }

    private static Projection projection(Scenario scenario) {
        return new PlainEvidence().interactions(scenario.interactions()).projection();
    }

    private static PathFlow flow(Scenario scenario, Question question) {
        PathTally tally = Tallied.of(
                scenario.map(),
                projection(scenario),
                3,
                () -> new PathTally(
                        question.touchpoint, question.backward, question.steps, question.foldRepeats, TOUCHPOINTS));
        return PathFlow.of(tally, question.most);
    }
}
