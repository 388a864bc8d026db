package io.desirepath.analysis.kernel;

import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.WalkStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The map against what is walked, by the book: paths one by one, walks as lists. */
record PlainConformance(PlainMap map, List<List<Integer>> walks, Set<Integer> optional) {

    static PlainConformance of(PlainMap map, List<PlainWalk> walks, Set<Integer> optional) {
        return new PlainConformance(
                map,
                walks.stream()
                        .filter(walk -> walk.status() != WalkStatus.EXCLUDED)
                        .map(PlainWalk::touchpoints)
                        .toList(),
                optional);
    }

    boolean planned(List<Integer> transition) {
        return map.planned().contains(transition);
    }

    /** The pairs of consecutive touchpoints of a walk. */
    static List<List<Integer>> transitions(List<Integer> walk) {
        List<List<Integer>> transitions = new ArrayList<>();
        for (int i = 1; i < walk.size(); i++) {
            transitions.add(List.of(walk.get(i - 1), walk.get(i)));
        }
        return transitions;
    }

    /** All planned paths that meet no touchpoint twice. */
    List<List<Integer>> paths(int from, int to) {
        List<List<Integer>> found = new ArrayList<>();
        lengthen(List.of(from), to, found);
        return found;
    }

    private void lengthen(List<Integer> path, int to, List<List<Integer>> found) {
        if (path.getLast() == to) {
            found.add(path);
            return;
        }
        for (int next = 0; next < map.touchpoints().size(); next++) {
            if (planned(List.of(path.getLast(), next)) && !path.contains(next)) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(next);
                lengthen(longer, to, found);
            }
        }
    }

    /** The touchpoints skipped in a walk, each as often as it is. */
    List<Integer> skipped(List<Integer> walk) {
        List<Integer> skipped = new ArrayList<>();
        for (List<Integer> transition : transitions(walk)) {
            List<List<Integer>> paths = paths(transition.getFirst(), transition.getLast());
            Set<Integer> onAll = paths.isEmpty() ? Set.of() : new HashSet<>(paths.getFirst());
            paths.forEach(onAll::retainAll);
            onAll.stream()
                    .filter(touchpoint -> !transition.contains(touchpoint) && !optional.contains(touchpoint))
                    .forEach(skipped::add);
        }
        return skipped;
    }

    /** The touchpoints met again in a walk, each as often as it is. */
    static List<Integer> repeated(List<Integer> walk) {
        List<Integer> repeated = new ArrayList<>(walk);
        Set.copyOf(walk).forEach(repeated::remove);
        return repeated;
    }

    /** The touchpoints come to from a later stage, each as often as it is. */
    List<Integer> outOfOrder(List<Integer> walk) {
        return transitions(walk).stream()
                .filter(transition -> stage(transition.getLast()) < stage(transition.getFirst()))
                .map(List::getLast)
                .toList();
    }

    private int stage(int touchpoint) {
        return map.touchpoints().get(touchpoint).stage();
    }

    boolean conforms(List<Integer> walk) {
        return transitions(walk).stream().allMatch(this::planned);
    }

    Map<List<Integer>, Long> variants() {
        Map<List<Integer>, Long> variants = new LinkedHashMap<>();
        walks.forEach(walk -> variants.merge(walk, 1L, Long::sum));
        return variants;
    }
}
