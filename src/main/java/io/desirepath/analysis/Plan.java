package io.desirepath.analysis;

import io.desirepath.analysis.kernel.MapShape;
import io.desirepath.analysis.kernel.Scale;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Survey;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Stage;
import io.desirepath.journey.StageId;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.Transition;
import io.desirepath.journey.WalkUnit;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.walk.ExclusionRule;
import io.desirepath.walk.JourneyMatching;
import io.desirepath.walk.JourneySubjects;
import io.desirepath.walk.Matching;
import io.desirepath.walk.Projection;
import io.desirepath.walk.SegmentCompilation;
import io.desirepath.walk.WalkCondition;
import io.desirepath.walk.WalkRules;
import io.desirepath.walk.WalkSelection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A question about a journey in the numbers that kernels speak: touchpoints by their place in stage order, evidence by
 * its codes. Made anew for each question, in microseconds, so that an edited map is counted at once.
 */
final class Plan {
    final Journey journey;
    final Projection projection;
    final AnalysisQuestion question;
    final List<Touchpoint> touchpoints;
    final Instant asOf;
    final Duration window;
    /** In which days, weeks and months begin: the clock's. */
    final ZoneId calendar;

    final MapShape shape;
    final Matching matching;
    final WalkRules rules;
    final WalkSelection selection;
    final List<Scale> scales;
    final List<int[]> sitesOf;
    private final Map<TouchpointId, Integer> places = new HashMap<>();

    Plan(Journey journey, Projection projection, AnalysisQuestion question, Clock clock) {
        this.journey = journey;
        this.projection = projection;
        this.question = question;
        touchpoints = journey.touchpoints();
        touchpoints.forEach(touchpoint -> places.put(touchpoint.id(), places.size()));
        asOf = asOf(clock);
        calendar = clock.getZone();
        window = Journey.requireWindow("window", question.window() == null ? journey.window() : question.window());
        matching = JourneyMatching.of(projection, journey);
        rules = rules();
        shape = shape();
        selection = selection();
        scales = projection.dictionaries().scales().stream().map(Plan::scale).toList();
        sitesOf = JourneySubjects.of(projection.dictionaries(), journey).sites();
    }

    /** Another question about the same journey and evidence; where it names no as-of instant, as of this plan's. */
    Plan asking(AnalysisQuestion other) {
        AnalysisQuestion asked = other.asOf() == null ? other.asOf(question.asOf()) : other;
        return new Plan(journey, projection, asked, Clock.fixed(asOf, calendar));
    }

    /** The place of a touchpoint in stage order; refuses one of another journey with {@code NOT_FOUND}. */
    int place(TouchpointId id, String argument) {
        Integer place = places.get(id);
        if (place == null) {
            throw new Refusal(new Problem(
                    "NOT_FOUND",
                    "This journey has no such touchpoint. Take an id from its touchpoints.",
                    List.of(argument)));
        }
        return place;
    }

    /** A stage; refuses one of another journey with {@code NOT_FOUND}. */
    Stage stage(StageId id, String argument) {
        return journey.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem(
                        "NOT_FOUND",
                        "This journey has no such stage. Take an id from its stages.",
                        List.of(argument))));
    }

    /** The places of a stage's touchpoints. */
    List<Integer> placesOf(Stage stage) {
        return stage.touchpoints().stream()
                .map(each -> place(each.id(), "stage"))
                .toList();
    }

    private Instant asOf(Clock clock) {
        if (question.asOf() != null) {
            return question.asOf();
        }
        Instant now = clock.instant();
        OptionalLong newest = projection.newestNotAfter(now.toEpochMilli());
        return newest.isPresent() ? Instant.ofEpochMilli(newest.getAsLong()) : now;
    }

    private WalkRules rules() {
        BitSet goals =
                question.goal() == null ? flagged(TouchpointFlag.GOAL) : places(List.of(question.goal()), "goal");
        BitSet entries =
                question.entries().isEmpty() ? flagged(TouchpointFlag.ENTRY) : places(question.entries(), "entry");
        BitSet exits = flagged(TouchpointFlag.EXIT);
        exits.andNot(goals);
        return new WalkRules(
                journey.unit() == WalkUnit.CASE,
                window.toMillis(),
                asOf.toEpochMilli(),
                entries,
                goals,
                exits,
                excluded(ExclusionRule.END_ATTEMPT),
                excluded(ExclusionRule.REMOVE_ENTIRELY));
    }

    /** The places of touchpoints with this flag. */
    BitSet flagged(TouchpointFlag flag) {
        return places(
                touchpoints.stream()
                        .filter(touchpoint -> touchpoint.is(flag))
                        .map(Touchpoint::id)
                        .toList(),
                "flags");
    }

    private BitSet excluded(ExclusionRule rule) {
        return places(
                question.exclusions().stream()
                        .filter(exclusion -> exclusion.rule() == rule)
                        .map(AnalysisQuestion.Exclusion::touchpoint)
                        .toList(),
                "exclude");
    }

    private BitSet places(Collection<TouchpointId> ids, String argument) {
        BitSet found = new BitSet();
        ids.forEach(id -> found.set(place(id, argument)));
        return found;
    }

    private MapShape shape() {
        List<Integer> stageOf = new ArrayList<>();
        List<Stage> stages = journey.stages();
        for (int stage = 0; stage < stages.size(); stage++) {
            for (int i = 0; i < stages.get(stage).touchpoints().size(); i++) {
                stageOf.add(stage);
            }
        }
        List<BitSet> planned =
                Stream.generate(BitSet::new).limit(touchpoints.size()).toList();
        for (Transition transition : journey.transitions()) {
            planned.get(place(transition.from(), "from")).set(place(transition.to(), "to"));
        }
        return new MapShape(stages.size(), stageOf, rules.goals(), rules.exits(), planned);
    }

    private WalkSelection selection() {
        WalkCondition condition = new SegmentCompilation(projection).condition(question.where());
        return new WalkSelection(fromMillis(), toMillis(), question.counting(), condition);
    }

    /** The first instant asked about in milliseconds since 1970-01-01T00:00Z. */
    long fromMillis() {
        Instant from = question.entered().from();
        return from == null ? Long.MIN_VALUE : from.toEpochMilli();
    }

    /** The instant before which what is asked about happened, in milliseconds since 1970-01-01T00:00Z. */
    long toMillis() {
        Instant to = question.entered().to();
        return to == null ? Long.MAX_VALUE : to.toEpochMilli();
    }

    /** As {@link #toMillis}, of feedback: an as-of instant bounds it only where one is asked for. */
    long saidBeforeMillis() {
        Instant asked = question.asOf();
        return asked == null ? toMillis() : Math.min(toMillis(), asked.toEpochMilli() + 1);
    }

    private static Scale scale(Survey survey) {
        return new Scale(
                survey.min(),
                survey.max(),
                survey.higherIsBetter(),
                survey.topBox(),
                survey.low(),
                survey.id().equals(Metric.NPS.name()));
    }
}
