package io.desirepath.walk;

import io.desirepath.evidence.Subject;
import io.desirepath.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What occurred and a map has no place for. */
public final class BlindSpots {
    private BlindSpots() {}

    /** The names of interactions that no touchpoint accepts, most frequent first. */
    public static List<NameCount> unmapped(Projection projection, Journey journey) {
        Matching matching = JourneyMatching.of(projection, journey);
        List<Subject> subjects = projection.dictionaries().subjects();
        long[] counts = new long[subjects.size()];
        InteractionRows.each(projection, (columns, row, customer) -> {
            if (matching.touchpoint(columns, row) == Matching.UNMAPPED) {
                counts[projection.places().name(columns.place(row))]++;
            }
        });
        return NameCount.ranked(counts, code -> subjects.get(code).name());
    }

    /** The names of what feedback is about and nothing on the map accepts, most frequent first. */
    public static List<NameCount> unattached(Projection projection, Journey journey) {
        JourneySubjects accepted = JourneySubjects.of(projection.dictionaries(), journey);
        List<Subject> subjects = projection.dictionaries().subjects();
        // A stage and a touchpoint of one name are two subjects.
        Map<String, Long> counts = new TreeMap<>();
        for (int code = 0; code < subjects.size(); code++) {
            if (!accepted.accepts(code)) {
                counts.merge(subjects.get(code).name(), projection.responses(code), Long::sum);
            }
        }
        return NameCount.ranked(counts);
    }
}
