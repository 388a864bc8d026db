package io.desirepath.analysis.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.desirepath.analysis.BottleneckRank;
import io.desirepath.analysis.Wanted;
import io.desirepath.analysis.kernel.JourneyTally.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads from the fields that are selected below an analysis what one pass has to count. */
final class Selected {
    private static final List<String> ON_SITES = List.of("stages/", "touchpoints/", "stages/touchpoints/");

    private Selected() {}

    /** What the fields of an analysis need. */
    static Wanted of(DataFetchingFieldSelectionSet fields) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean bottlenecks = fields.contains("bottlenecks");
        if (bottlenecks || fields.contains("stages") || fields.contains("touchpoints")) {
            parts.add(Part.FOOTFALL);
        }
        if (fields.contains("bottlenecks/waiting")
                || ranksBy(BottleneckRank.WAITING, fields)
                || fields.contains("transitions")
                || onAnySite(fields, "waiting")) {
            parts.add(Part.TRANSITIONS);
        }
        if (bottlenecks) {
            parts.add(Part.ATTEMPTS);
        }
        if (fields.contains("bottlenecks/valueAtRisk") || ranksBy(BottleneckRank.VALUE_AT_RISK, fields)) {
            parts.add(Part.VALUES);
        }
        if (fields.contains("bottlenecks/satisfactionLink")
                || fields.contains("satisfaction/responseRate")
                || onAnySite(fields, "satisfaction/responseRate")) {
            parts.add(Part.RESPONSES);
            parts.add(Part.FOOTFALL);
        }
        boolean scores = fields.contains("satisfaction") || onAnySite(fields, "satisfaction");
        return new Wanted(parts, scores);
    }

    private static boolean ranksBy(BottleneckRank rank, DataFetchingFieldSelectionSet fields) {
        return fields.getFields("bottlenecks").stream()
                .anyMatch(field ->
                        rank.name().equals(String.valueOf(field.getArguments().get("rankBy"))));
    }

    private static boolean onAnySite(DataFetchingFieldSelectionSet fields, String field) {
        return ON_SITES.stream().anyMatch(site -> fields.contains(site + field));
    }
}
