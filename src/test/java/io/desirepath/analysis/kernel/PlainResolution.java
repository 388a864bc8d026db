package io.desirepath.analysis.kernel;

import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolutions by the book: for each opening all later interactions of its customer and case are looked at. */
record PlainResolution(PlainMap map, List<PlainInteraction> evidence, int opening, int resolution) {
    /** An opening and its resolution; null while it is open. */
    record Pair(PlainInteraction opened, @Nullable PlainInteraction resolved) {
        boolean dated() {
            return resolved != null && !opened.undated() && !resolved.undated();
        }
    }

    List<Pair> pairs() {
        List<PlainInteraction> ordered = evidence.stream()
                .filter(each -> each.at() <= map.asOf() && map.touchpointOf(each) != null)
                .filter(each -> !map.byCase() || each.caseId() != null)
                .sorted(Comparator.comparingLong(PlainInteraction::at)
                        .thenComparingLong(PlainInteraction::sequence)
                        .thenComparingInt(PlainInteraction::arrival))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            PlainInteraction opened = ordered.get(i);
            if (Objects.equals(map.touchpointOf(opened), opening)) {
                pairs.add(new Pair(
                        opened,
                        ordered.subList(i + 1, ordered.size()).stream()
                                .filter(later -> later.customer().equals(opened.customer())
                                        && Objects.equals(later.caseId(), opened.caseId())
                                        && Objects.equals(map.touchpointOf(later), resolution))
                                .findFirst()
                                .orElse(null)));
            }
        }
        return pairs;
    }

    /** Working time minute by minute. Instants and working hours are of whole minutes. */
    static double working(WorkingHours hours, long from, long to) {
        long minutes = 0;
        for (long at = from; at < to; at += 60_000) {
            var local = Instant.ofEpochMilli(at).atZone(hours.zone());
            boolean works = hours.days().contains(local.getDayOfWeek())
                    && !local.toLocalTime().isBefore(hours.from())
                    && (hours.to() == null || local.toLocalTime().isBefore(hours.to()));
            minutes += works ? 1 : 0;
        }
        return minutes * 60_000.0;
    }
}
