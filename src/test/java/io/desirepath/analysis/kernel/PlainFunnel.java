package io.desirepath.analysis.kernel;

import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.WalkStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A funnel by the book: all ways through it that a walk's interactions allow, one by one.
 *
 * @param holdConstant names of attributes
 */
record PlainFunnel(PlainMap map, List<Step> steps, boolean open, List<String> holdConstant) {
    record Step(Set<Integer> touchpoints, boolean directly, long within, boolean optional) {}

    /** An interaction that takes a step. */
    record Taken(int step, int at) {}

    /** All ways to each step. */
    List<List<Taken>> ways(PlainWalk walk) {
        List<List<Taken>> found = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            if (step == 0 || (open && !steps.get(step).optional)) {
                for (int at = 0; at < size(walk); at++) {
                    if (takes(walk, step, at)) {
                        lengthen(walk, List.of(new Taken(step, at)), found);
                    }
                }
            }
        }
        return found;
    }

    private void lengthen(PlainWalk walk, List<Taken> way, List<List<Taken>> found) {
        found.add(way);
        Taken last = way.getLast();
        for (int step = last.step + 1; step < steps.size(); step++) {
            for (int at = last.at + 1; at < size(walk); at++) {
                if (takes(walk, step, at) && follows(walk, last, step, at) && holds(walk, way.getFirst().at, at)) {
                    List<Taken> longer = new ArrayList<>(way);
                    longer.add(new Taken(step, at));
                    lengthen(walk, longer, found);
                }
            }
            if (!steps.get(step).optional) {
                return;
            }
        }
    }

    /** Up to the end of the attempt where an exclusion ended it, else all. */
    private int size(PlainWalk walk) {
        boolean excluded = walk.status() == WalkStatus.DROPPED
                && map.endings().contains(walk.reason())
                && !map.exits().contains(walk.reason());
        return excluded ? walk.attempt() : walk.touchpoints().size();
    }

    private boolean takes(PlainWalk walk, int step, int at) {
        return steps.get(step).touchpoints.contains(walk.touchpoints().get(at)) && holds(walk, at, at);
    }

    private boolean holds(PlainWalk walk, int one, int other) {
        return holdConstant.stream().allMatch(attribute -> {
            String value = walk.interactions().get(one).attributes().get(attribute);
            return value != null
                    && Objects.equals(
                            value, walk.interactions().get(other).attributes().get(attribute));
        });
    }

    private boolean follows(PlainWalk walk, Taken before, int step, int at) {
        Step taken = steps.get(step);
        long elapsed = walk.interactions().get(at).at()
                - walk.interactions().get(before.at).at();
        return elapsed <= taken.within && (!taken.directly || before.at == at - 1);
    }

    /** Walks that count. */
    static boolean counts(PlainWalk walk) {
        return walk.status() != WalkStatus.EXCLUDED;
    }

    Set<Integer> reached(PlainWalk walk) {
        Set<Integer> reached = new HashSet<>();
        ways(walk).forEach(way -> reached.add(way.getLast().step));
        return reached;
    }

    Set<Integer> continued(PlainWalk walk) {
        Set<Integer> continued = new HashSet<>();
        ways(walk).stream().filter(way -> way.size() > 1).forEach(way -> continued.add(way.getLast().step));
        return continued;
    }

    /** The way by which the step is first reached; of several the one whose steps are newest, looking back from it. */
    List<Taken> first(PlainWalk walk, int step) {
        Comparator<List<Taken>> byEnd = Comparator.comparingInt(way -> way.getLast().at);
        return ways(walk).stream()
                .filter(way -> way.getLast().step == step)
                .min(byEnd.thenComparing(PlainFunnel::newestFirst))
                .orElse(List.of());
    }

    private static int newestFirst(List<Taken> a, List<Taken> b) {
        for (int back = 1; back <= Math.min(a.size(), b.size()); back++) {
            Taken ofA = a.get(a.size() - back);
            Taken ofB = b.get(b.size() - back);
            int newer = ofA.at != ofB.at ? ofB.at - ofA.at : ofB.step - ofA.step;
            if (newer != 0) {
                return newer;
            }
        }
        return b.size() - a.size();
    }

    /** Milliseconds between two interactions of a walk; null where one is undated. */
    static Double elapsed(PlainWalk walk, Taken from, Taken to) {
        PlainInteraction start = walk.interactions().get(from.at);
        PlainInteraction end = walk.interactions().get(to.at);
        return start.undated() || end.undated() ? null : (double) (end.at() - start.at());
    }
}
