package io.desirepath.analysis.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Paths as a picture can show them: the touchpoints with most walks at each level, all others of a level taken
 * together, and how many walks flow from node to node. What flows into a node is what flows out of it and what ends
 * there, except at the last level, beyond which nothing is shown.
 *
 * @param nodes by level, at each level those with most walks first, {@link Node#OTHER} last
 * @param links by where they begin, then by where they lead, in the direction in which paths are followed
 */
public record PathFlow(List<Node> nodes, List<Link> links) {
    /**
     * Walks that are at a touchpoint at one level.
     *
     * @param touchpoint which, or {@link #OTHER}
     * @param walks how many
     * @param ended those of them that have nothing further
     */
    public record Node(int level, int touchpoint, long walks, long ended) {
        /** All touchpoints that have no node of their own at the level. */
        public static final int OTHER = -1;
    }

    /**
     * Walks that go from node to node.
     *
     * @param from place in the nodes
     * @param to place in the nodes
     */
    public record Link(int from, int to, long walks) {}

    /** Draws at most so many touchpoints at each level. */
    public static PathFlow of(PathTally tally, int most) {
        long[][] walks = walks(tally);
        List<Node> nodes = new ArrayList<>();
        int[][] placeOf = new int[walks.length][tally.touchpoints()];
        for (int level = 0; level < walks.length; level++) {
            draw(tally, level, walks[level], most, nodes, placeOf[level]);
        }
        TreeMap<Long, Long> links = new TreeMap<>();
        tally.forEachStep((level, from, to, count) ->
                links.merge((long) placeOf[level][from] << Integer.SIZE | placeOf[level + 1][to], count, Long::sum));
        return new PathFlow(
                nodes,
                links.entrySet().stream()
                        .map(link -> new Link(
                                (int) (link.getKey() >>> Integer.SIZE),
                                link.getKey().intValue(),
                                link.getValue()))
                        .toList());
    }

    /** Walks at each level and touchpoint. */
    private static long[][] walks(PathTally tally) {
        long[][] walks = new long[tally.steps() + 1][tally.touchpoints()];
        walks[0][tally.touchpoint()] = tally.walks();
        tally.forEachStep((level, from, to, count) -> walks[level + 1][to] += count);
        return walks;
    }

    private static void draw(PathTally tally, int level, long[] walks, int most, List<Node> nodes, int[] placeOf) {
        List<Integer> ranked = IntStream.range(0, walks.length)
                .filter(touchpoint -> walks[touchpoint] > 0 || (level == 0 && touchpoint == tally.touchpoint()))
                .boxed()
                .sorted(Comparator.comparingLong(touchpoint -> -walks[touchpoint]))
                .toList();
        long others = 0;
        long othersEnded = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            int touchpoint = ranked.get(rank);
            placeOf[touchpoint] = nodes.size();
            if (rank < most) {
                nodes.add(new Node(level, touchpoint, walks[touchpoint], tally.ended(level, touchpoint)));
            } else {
                others += walks[touchpoint];
                othersEnded += tally.ended(level, touchpoint);
            }
        }
        if (ranked.size() > most) {
            nodes.add(new Node(level, Node.OTHER, others, othersEnded));
        }
    }
}
