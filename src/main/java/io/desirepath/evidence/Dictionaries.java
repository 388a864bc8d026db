package io.desirepath.evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the codes in a workspace's feed stand for. A code never changes its meaning; the lists only grow.
 *
 * @param subjects by code; names of interactions are those of kind {@link SubjectKind#TOUCHPOINT}
 * @param channels by code
 * @param attributes by code
 * @param scales by code: CSAT, NPS, CES, then the surveys in the order of their declaration
 */
public record Dictionaries(
        List<Subject> subjects, List<String> channels, List<Attribute> attributes, List<Survey> scales) {
    public Dictionaries {
        subjects = List.copyOf(subjects);
        channels = List.copyOf(channels);
        attributes = List.copyOf(attributes);
        scales = List.copyOf(scales);
    }

    /** All scales of a workspace by code: the standard metrics', then the declared surveys in order. */
    public static List<Survey> scales(List<Survey> declared) {
        return Stream.concat(Stream.of(Metric.values()).map(Metric::scale), declared.stream())
                .toList();
    }
}
