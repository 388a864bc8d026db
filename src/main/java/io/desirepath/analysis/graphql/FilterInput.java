package io.desirepath.analysis.graphql;

import io.desirepath.analysis.AnalysisQuestion;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.TimeRange;
import io.desirepath.walk.Counting;
import io.desirepath.walk.ExclusionRule;
import io.desirepath.walk.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's AnalysisFilter. */
record FilterInput(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable SegmentInput where,
        @Nullable List<String> channels,
        Counting counting,
        @Nullable String goal,
        @Nullable List<String> entry,
        @Nullable List<ExclusionInput> exclude,
        @Nullable Duration window,
        @Nullable Instant asOf) {

    record ExclusionInput(String touchpoint, ExclusionRule rule) {}

    record AttributeConditionInput(String attribute, List<String> in) {}

    /** Exactly one is there, by the schema. */
    record SegmentInput(
            @Nullable AttributeConditionInput attribute,
            @Nullable List<SegmentInput> all,
            @Nullable List<SegmentInput> any,
            @Nullable SegmentInput not) {

        Segment segment() {
            if (attribute != null) {
                return new Segment.AttributeIs(attribute.attribute, attribute.in);
            }
            if (all != null) {
                return new Segment.All(all.stream().map(SegmentInput::segment).toList());
            }
            if (any != null) {
                return new Segment.Any(any.stream().map(SegmentInput::segment).toList());
            }
            if (not != null) {
                return new Segment.Not(not.segment());
            }
            throw new Refusal(new Problem("BAD_REQUEST", "A segment has exactly one condition.", List.of("where")));
        }
    }

    AnalysisQuestion question() {
        return new AnalysisQuestion(
                new TimeRange(from, to),
                segment(where, channels),
                counting,
                goal == null ? null : touchpoint(goal, "goal"),
                entry == null
                        ? List.of()
                        : entry.stream().map(id -> touchpoint(id, "entry")).toList(),
                exclude == null
                        ? List.of()
                        : exclude.stream()
                                .map(excluded -> new AnalysisQuestion.Exclusion(
                                        touchpoint(excluded.touchpoint, "exclude"), excluded.rule))
                                .toList(),
                window,
                asOf);
    }

    /** What both say together. */
    static Segment segment(@Nullable SegmentInput where, @Nullable List<String> channels) {
        List<Segment> conditions = new ArrayList<>();
        if (where != null) {
            conditions.add(where.segment());
        }
        if (channels != null && !channels.isEmpty()) {
            conditions.add(new Segment.EnteredIn(channels));
        }
        return new Segment.All(conditions);
    }

    static TouchpointId touchpoint(String opaque, String argument) {
        return Ids.of("Touchpoint", opaque, TouchpointId::new, argument);
    }
}
