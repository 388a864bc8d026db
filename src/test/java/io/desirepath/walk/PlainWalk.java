package io.desirepath.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A walk by the book: slow, and written from the definitions of the measures alone, to hold {@link WalkReplay} to.
 *
 * @param interactions all that the walk holds
 * @param touchpoints theirs
 * @param attempt how many of them are the attempt
 * @param exitAt the place of the interaction at which a dropped attempt exits
 * @param reason the touchpoint that dropped the attempt, −1 for none
 * @param outcomeAt the instant that decided
 * @param until the last instant that belongs to the walk
 */
public record PlainWalk(
        List<PlainInteraction> interactions,
        List<Integer> touchpoints,
        int attempt,
        WalkStatus status,
        boolean matured,
        int exitAt,
        int reason,
        long outcomeAt,
        long until) {

    public long entryAt() {
        return interactions.getFirst().at();
    }

    public String customer() {
        return interactions.getFirst().customer();
    }

    public int exit() {
        return touchpoints.get(exitAt);
    }

    /** The touchpoints of the attempt. */
    public List<Integer> attemptTouchpoints() {
        return touchpoints.subList(0, attempt);
    }

    /** All walks of all units, in order of unit and entry. */
    public static List<PlainWalk> all(PlainMap map, List<PlainInteraction> evidence) {
        return units(map, evidence).stream()
                .flatMap(unit -> cut(map, unit).stream())
                .toList();
    }

    /** Each unit's matched interactions that exist as of the question, in order. */
    private static List<List<PlainInteraction>> units(PlainMap map, List<PlainInteraction> evidence) {
        Map<List<String>, List<PlainInteraction>> units = new LinkedHashMap<>();
        evidence.stream()
                .filter(each -> each.at() <= map.asOf())
                .filter(each -> map.touchpointOf(each) != null)
                .filter(each -> !map.byCase() || each.caseId() != null)
                .sorted(Comparator.comparingLong(PlainInteraction::at)
                        .thenComparingLong(PlainInteraction::sequence)
                        .thenComparingInt(PlainInteraction::arrival))
                .forEach(each -> units.computeIfAbsent(
                                map.byCase() ? List.of(each.customer(), each.caseId()) : List.of(each.customer()),
                                unit -> new ArrayList<>())
                        .add(each));
        return List.copyOf(units.values());
    }

    private static List<PlainWalk> cut(PlainMap map, List<PlainInteraction> unit) {
        List<PlainWalk> walks = new ArrayList<>();
        Set<PlainInteraction> held = new HashSet<>();
        for (int entry = 0; entry < unit.size(); entry++) {
            PlainInteraction opening = unit.get(entry);
            boolean mayOpen = map.entries().isEmpty() || map.entries().contains(map.touchpointOf(opening));
            if (!mayOpen || held.contains(opening)) {
                continue;
            }
            long until = opening.at() + map.window();
            List<PlainInteraction> holds = new ArrayList<>();
            boolean ended = false;
            for (PlainInteraction next : unit.subList(entry, unit.size())) {
                int touchpoint = map.touchpointOf(next);
                if (next.at() > until) {
                    break;
                }
                if (ended && !map.entries().isEmpty() && map.entries().contains(touchpoint)) {
                    until = next.at() - 1;
                    break;
                }
                boolean goal = map.goals().contains(touchpoint) && !next.equals(opening);
                ended |= goal || map.exits().contains(touchpoint);
                holds.add(next);
            }
            held.addAll(holds);
            walks.add(judge(map, holds, opening.at() + map.window(), until));
        }
        return walks;
    }

    private static PlainWalk judge(PlainMap map, List<PlainInteraction> holds, long windowEnd, long until) {
        List<Integer> touchpoints = holds.stream().map(map::touchpointOf).toList();
        boolean matured = windowEnd < map.asOf();
        for (int i = 0; i < holds.size(); i++) {
            int touchpoint = touchpoints.get(i);
            long at = holds.get(i).at();
            int before = Math.max(0, i - 1);
            if (map.goals().contains(touchpoint) && i > 0) {
                return new PlainWalk(
                        holds, touchpoints, i + 1, WalkStatus.CONVERTED, matured, before, touchpoint, at, until);
            }
            if (map.exits().contains(touchpoint)) {
                return new PlainWalk(
                        holds, touchpoints, i + 1, WalkStatus.DROPPED, matured, before, touchpoint, at, until);
            }
            if (map.endings().contains(touchpoint)) {
                return new PlainWalk(
                        holds, touchpoints, before + 1, WalkStatus.DROPPED, matured, before, touchpoint, at, until);
            }
            if (map.removals().contains(touchpoint)) {
                return new PlainWalk(
                        holds, touchpoints, i + 1, WalkStatus.EXCLUDED, matured, before, touchpoint, at, until);
            }
        }
        WalkStatus status = matured ? WalkStatus.DROPPED : WalkStatus.IN_PROGRESS;
        return new PlainWalk(holds, touchpoints, holds.size(), status, matured, holds.size() - 1, -1, until + 1, until);
    }
}
