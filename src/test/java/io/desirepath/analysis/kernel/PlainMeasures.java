package io.desirepath.analysis.kernel;

import io.desirepath.evidence.SubjectKind;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainScore;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.WalkStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The measures by the book: slow, over lists of plain walks, from the definitions alone. A site is given as the set of
 * touchpoints it consists of.
 */
record PlainMeasures(PlainMap map, List<PlainWalk> walks) {

    static PlainMeasures of(PlainMap map, List<PlainInteraction> interactions) {
        return new PlainMeasures(map, PlainWalk.all(map, interactions));
    }

    long count(Predicate<PlainWalk> condition) {
        return walks.stream().filter(condition).count();
    }

    static boolean counts(PlainWalk walk) {
        return walk.status() != WalkStatus.EXCLUDED;
    }

    static boolean maturedDrop(PlainWalk walk) {
        return walk.matured() && walk.status() == WalkStatus.DROPPED;
    }

    static boolean meets(List<Integer> touchpoints, List<Integer> site) {
        return touchpoints.stream().anyMatch(site::contains);
    }

    long reached(List<Integer> site) {
        return count(walk -> counts(walk) && meets(walk.touchpoints(), site));
    }

    long reachedMatured(List<Integer> site) {
        return count(walk -> counts(walk) && walk.matured() && meets(walk.touchpoints(), site));
    }

    long visits(int touchpoint) {
        return walks.stream()
                .filter(PlainMeasures::counts)
                .flatMap(walk -> walk.touchpoints().stream())
                .filter(each -> each == touchpoint)
                .count();
    }

    long endedHere(int touchpoint) {
        return count(walk -> counts(walk) && walk.touchpoints().getLast() == touchpoint);
    }

    long attempts(List<Integer> site) {
        return count(walk -> counts(walk) && meets(walk.attemptTouchpoints(), site));
    }

    long attemptsMatured(List<Integer> site) {
        return count(walk -> counts(walk) && walk.matured() && meets(walk.attemptTouchpoints(), site));
    }

    long exits(List<Integer> site) {
        return count(walk -> maturedDrop(walk) && site.contains(walk.exit()));
    }

    long exitsBecauseOf(int touchpoint, int reason) {
        return count(walk -> maturedDrop(walk) && walk.exit() == touchpoint && walk.reason() == reason);
    }

    long converted(List<Integer> site) {
        return count(walk ->
                walk.matured() && walk.status() == WalkStatus.CONVERTED && meets(walk.attemptTouchpoints(), site));
    }

    long fallouts(int touchpoint) {
        return count(walk -> {
            List<Integer> attempt = walk.attemptTouchpoints();
            int first = attempt.indexOf(touchpoint);
            return maturedDrop(walk)
                    && first >= 0
                    && attempt.subList(first + 1, attempt.size()).stream()
                            .noneMatch(next -> map.planned().contains(List.of(touchpoint, next)));
        });
    }

    /**
     * Matured dropped attempts that exit at the touchpoint, and whose first unmapped interaction thereafter has this
     * name.
     */
    long wentTo(List<PlainInteraction> evidence, int touchpoint, String name) {
        return count(walk -> maturedDrop(walk)
                && walk.exit() == touchpoint
                && after(walk.interactions().get(walk.exitAt()), evidence).stream()
                        .filter(each -> each.at() <= Math.min(walk.until(), map.asOf()))
                        .filter(each -> map.touchpointOf(each) == null)
                        .findFirst()
                        .map(each -> each.name().equals(name))
                        .orElse(false));
    }

    /** A customer's interactions after one, in order. */
    private static List<PlainInteraction> after(PlainInteraction exit, List<PlainInteraction> evidence) {
        List<PlainInteraction> all = evidence.stream()
                .filter(each -> each.customer().equals(exit.customer()))
                .sorted(Comparator.comparingLong(PlainInteraction::at)
                        .thenComparingLong(PlainInteraction::sequence)
                        .thenComparingInt(PlainInteraction::arrival))
                .toList();
        return all.subList(all.indexOf(exit) + 1, all.size());
    }

    /** The places in a walk at which it arrives straight from one touchpoint at the other. */
    private static List<Integer> arrivals(PlainWalk walk, int from, int to) {
        return IntStream.range(1, walk.touchpoints().size())
                .filter(i -> walk.touchpoints().get(i - 1) == from
                        && walk.touchpoints().get(i) == to)
                .boxed()
                .toList();
    }

    long transitionWalks(int from, int to) {
        return count(walk -> counts(walk) && !arrivals(walk, from, to).isEmpty());
    }

    long occurrences(int from, int to) {
        return walks.stream()
                .filter(PlainMeasures::counts)
                .mapToLong(walk -> arrivals(walk, from, to).size())
                .sum();
    }

    /** Elapsed times of a transition, shortest first; undated interactions left out. */
    List<Double> elapsed(int from, int to) {
        List<Double> elapsed = new ArrayList<>();
        for (PlainWalk walk : walks) {
            for (int i : counts(walk) ? arrivals(walk, from, to) : List.<Integer>of()) {
                PlainInteraction before = walk.interactions().get(i - 1);
                PlainInteraction here = walk.interactions().get(i);
                if (!before.undated() && !here.undated()) {
                    elapsed.add((double) (here.at() - before.at()));
                }
            }
        }
        elapsed.sort(Comparator.naturalOrder());
        return elapsed;
    }

    long ties() {
        return walks.stream()
                .mapToLong(walk -> IntStream.range(1, walk.interactions().size())
                        .filter(i -> walk.interactions().get(i).at()
                                == walk.interactions().get(i - 1).at())
                        .filter(i -> !walk.interactions().get(i).undated()
                                && !walk.interactions().get(i - 1).undated())
                        .count())
                .sum();
    }

    /** Matured walks that reach the site and have a response about it on the scale inside the walk. */
    long answered(List<PlainScore> scores, Predicate<PlainScore> about, List<Integer> site, int scale) {
        return count(walk -> counts(walk)
                && walk.matured()
                && meets(walk.touchpoints(), site)
                && inside(walk, scores, scale).stream().anyMatch(about));
    }

    /** Of each matured walk with an outcome the last score at the touchpoint before it: low or not, dropped or not. */
    long outcomes(List<PlainScore> scores, Predicate<PlainScore> about, int scale, boolean low, boolean dropped) {
        return count(walk -> counts(walk)
                && walk.matured()
                && (walk.status() == WalkStatus.DROPPED) == dropped
                && inside(walk, scores, scale).stream()
                        .filter(about)
                        .filter(score -> score.at() < walk.outcomeAt())
                        .reduce((earlier, later) -> later)
                        .map(score -> SCALES.get(scale).isLow(score.score()) == low)
                        .orElse(false));
    }

    private static List<PlainScore> inside(PlainWalk walk, List<PlainScore> scores, int scale) {
        return scores.stream()
                .filter(score -> score.customer().equals(walk.customer()) && score.scale() == scale)
                .filter(score -> score.at() >= walk.entryAt() && score.at() <= walk.until())
                .sorted(Comparator.comparingLong(PlainScore::at))
                .toList();
    }

    /** CSAT, NPS, CES. */
    static final List<Scale> SCALES = List.of(
            new Scale(1, 5, true, 4, 2, false), new Scale(0, 10, true, 9, 6, true), new Scale(1, 7, true, 5, 3, false));

    /** The sites that a subject's feedback is about, of the map's touchpoints, "stage 0", "stage 1" and "journey". */
    static List<Integer> sitesOf(PlainMap map, SubjectKind kind, String name) {
        int touchpoints = map.touchpoints().size();
        int journey = touchpoints + map.stages();
        return switch (kind) {
            case TOUCHPOINT ->
                IntStream.range(0, touchpoints)
                        .filter(each -> map.touchpoints().get(each).names().contains(name))
                        .boxed()
                        .findFirst()
                        .map(each -> List.of(
                                each, touchpoints + map.touchpoints().get(each).stage(), journey))
                        .orElse(List.of());
            case STAGE ->
                name.startsWith("stage ")
                        ? List.of(touchpoints + Integer.parseInt(name.substring(6)), journey)
                        : List.of();
            case JOURNEY -> Objects.equals(name, "journey") ? List.of(journey) : List.of();
        };
    }
}
