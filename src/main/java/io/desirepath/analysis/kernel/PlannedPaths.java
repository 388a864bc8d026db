package io.desirepath.analysis.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies on every planned path from one touchpoint to another: the dominators of the planned transitions seen from
 * where the path begins. Loops do no harm, since a path that comes to a touchpoint twice has a shorter one beside it
 * that does not. Found per beginning when first asked for, in about as many steps as there are planned transitions.
 *
 * <p>Source: K. Cooper, T. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm, 2001.
 */
final class PlannedPaths {
    /** No touchpoint. */
    static final int NONE = -1;

    private final int[][] successors;
    private final int[][] predecessors;
    private final int[] @Nullable [] lastBefore;

    /**
     * Prepares to be asked.
     *
     * @param planned for each touchpoint the touchpoints that planned transitions lead to
     */
    PlannedPaths(List<BitSet> planned) {
        successors = planned.stream().map(to -> to.stream().toArray()).toArray(int[][]::new);
        predecessors = reversed(successors);
        lastBefore = new int[successors.length][];
    }

    private static int[][] reversed(int[][] successors) {
        List<List<Integer>> reversed = new ArrayList<>();
        for (int i = 0; i < successors.length; i++) {
            reversed.add(new ArrayList<>());
        }
        for (int from = 0; from < successors.length; from++) {
            for (int to : successors[from]) {
                reversed.get(to).add(from);
            }
        }
        return reversed.stream()
                .map(from -> from.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * For each other touchpoint the last one before it that is on every planned path from this one to it, which may be
     * the beginning; {@link #NONE} where no planned path leads there. Followed back to the beginning, these are all
     * that are on every path.
     */
    int[] lastBefore(int from) {
        int[] known = lastBefore[from];
        if (known == null) {
            known = find(from);
            lastBefore[from] = known;
        }
        return known;
    }

    private int[] find(int from) {
        int[] postorder = postorder(from);
        int[] places = new int[successors.length];
        for (int place = 0; place < postorder.length; place++) {
            places[postorder[place]] = place;
        }
        int[] before = new int[successors.length];
        Arrays.fill(before, NONE);
        before[from] = from;
        boolean changed = true;
        while (changed) {
            changed = false;
            // The beginning comes last in postorder.
            for (int place = postorder.length - 2; place >= 0; place--) {
                int found = commonBefore(postorder[place], before, places);
                changed |= before[postorder[place]] != found;
                before[postorder[place]] = found;
            }
        }
        return before;
    }

    /** The last touchpoint common to all ways that are known so far to the predecessors of a touchpoint. */
    private int commonBefore(int touchpoint, int[] before, int[] places) {
        int common = NONE;
        for (int predecessor : predecessors[touchpoint]) {
            if (before[predecessor] == NONE) {
                continue;
            }
            int other = predecessor;
            common = common == NONE ? other : common;
            while (common != other) {
                if (places[common] < places[other]) {
                    common = before[common];
                } else {
                    other = before[other];
                }
            }
        }
        return common;
    }

    /** Touchpoints that planned paths from one lead to, each after all that are first come to through it. */
    private int[] postorder(int from) {
        int[] path = new int[successors.length];
        int[] next = new int[successors.length];
        int[] postorder = new int[successors.length];
        BitSet seen = new BitSet();
        int depth = 0;
        int done = 0;
        path[depth++] = from;
        seen.set(from);
        while (depth > 0) {
            int here = path[depth - 1];
            if (next[here] == successors[here].length) {
                postorder[done++] = here;
                depth--;
                continue;
            }
            int to = successors[here][next[here]++];
            if (!seen.get(to)) {
                seen.set(to);
                path[depth++] = to;
            }
        }
        return Arrays.copyOf(postorder, done);
    }
}
