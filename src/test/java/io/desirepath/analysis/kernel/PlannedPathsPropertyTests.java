package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What lies on every planned path is what cuts all of them when it is taken away. */
class PlannedPathsPropertyTests {
    private static final int MOST = 12;

    @Provide
    Arbitrary<List<BitSet>> maps() {
        Arbitrary<BitSet> successors =
                Arbitraries.integers().between(0, MOST - 1).set().ofMaxSize(3).map(to -> bits(to, MOST));
        return successors.list().ofMinSize(2).ofMaxSize(MOST).map(PlannedPathsPropertyTests::within);
    }

    private static BitSet bits(Set<Integer> to, int below) {
        BitSet bits = new BitSet();
        to.stream().filter(each -> each < below).forEach(bits::set);
        return bits;
    }

    private static List<BitSet> within(List<BitSet> drawn) {
        List<BitSet> map = new ArrayList<>();
        for (BitSet to : drawn) {
            map.add(to.get(0, drawn.size()));
        }
        return map;
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void findsWhatCutsAllPathsWhenItIsTakenAway(@ForAll("maps") List<BitSet> planned) {
        PlannedPaths paths = new PlannedPaths(planned);
        int touchpoints = planned.size();

        for (int from = 0; from < touchpoints; from++) {
            for (int to = 0; to < touchpoints; to++) {
                if (from != to) {
                    assertThat(onEvery(paths, from, to)).isEqualTo(cutting(planned, from, to));
                }
            }
        }
    }

    private static Set<Integer> onEvery(PlannedPaths paths, int from, int to) {
        int[] lastBefore = paths.lastBefore(from);
        Set<Integer> found = new TreeSet<>();
        for (int passed = lastBefore[to]; passed != from && passed != PlannedPaths.NONE; passed = lastBefore[passed]) {
            found.add(passed);
        }
        return found;
    }

    private static Set<Integer> cutting(List<BitSet> planned, int from, int to) {
        Set<Integer> cutting = new TreeSet<>();
        if (leads(planned, from, to, PlannedPaths.NONE)) {
            IntStream.range(0, planned.size())
                    .filter(without -> without != from && without != to && !leads(planned, from, to, without))
                    .forEach(cutting::add);
        }
        return cutting;
    }

    private static boolean leads(List<BitSet> planned, int from, int to, int without) {
        Set<Integer> reached = new TreeSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            Set<Integer> next = new TreeSet<>(reached);
            reached.forEach(
                    each -> planned.get(each).stream().filter(t -> t != without).forEach(next::add));
            more = next.size() > reached.size();
            reached = next;
        }
        return reached.contains(to);
    }

    @Test
    void followsTheLongestMapThereCanBe() {
        int touchpoints = 2_000;
        List<BitSet> line = IntStream.range(0, touchpoints)
                .mapToObj(i -> bits(Set.of(i + 1), touchpoints))
                .toList();

        assertThat(onEvery(new PlannedPaths(line), 0, touchpoints - 1)).hasSize(touchpoints - 2);
    }
}
