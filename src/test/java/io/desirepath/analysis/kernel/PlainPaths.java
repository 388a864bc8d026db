package io.desirepath.analysis.kernel;

import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.WalkStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Paths by the book: each walk that counts becomes the list of touchpoints that its path consists of, whole. */
record PlainPaths(List<List<Integer>> paths) {

    static PlainPaths of(List<PlainWalk> walks, int touchpoint, boolean backward, boolean foldRepeats) {
        return new PlainPaths(walks.stream()
                .filter(walk -> walk.status() != WalkStatus.EXCLUDED)
                .map(walk -> backward ? walk.touchpoints().reversed() : walk.touchpoints())
                .filter(met -> met.contains(touchpoint))
                .map(met -> met.subList(met.indexOf(touchpoint), met.size()))
                .map(path -> foldRepeats ? folded(path) : path)
                .toList());
    }

    private static List<Integer> folded(List<Integer> path) {
        List<Integer> folded = new ArrayList<>();
        for (int touchpoint : path) {
            if (folded.isEmpty() || folded.getLast() != touchpoint) {
                folded.add(touchpoint);
            }
        }
        return folded;
    }

    long count(Predicate<List<Integer>> condition) {
        return paths.stream().filter(condition).count();
    }

    long at(int level, Set<Integer> any) {
        return count(path -> path.size() > level && any.contains(path.get(level)));
    }

    long endedAt(int level, Set<Integer> any) {
        return count(path -> path.size() == level + 1 && any.contains(path.get(level)));
    }

    long going(int level, Set<Integer> from, Set<Integer> to) {
        return count(
                path -> path.size() > level + 1 && from.contains(path.get(level)) && to.contains(path.get(level + 1)));
    }

    /** Everything met at a level. */
    List<Integer> metAt(int level) {
        return paths.stream()
                .map(path -> path.size() > level ? path.get(level) : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
