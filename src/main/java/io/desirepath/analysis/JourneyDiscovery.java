package io.desirepath.analysis;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyDraft;
import io.desirepath.journey.JourneyDrawing;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.Stage;
import io.desirepath.journey.StageDraft;
import io.desirepath.journey.StageId;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointDraft;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.TransitionDraft;
import io.desirepath.journey.WalkUnit;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.walk.Counting;
import io.desirepath.walk.Places;
import io.desirepath.walk.Projection;
import io.desirepath.walk.Projections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Draws a first map from what customers did: a touchpoint for each interaction name, in the channel where it happens
 * most; in the order of their mean position in walks, cut into stages of about equal size, each named after its busiest
 * touchpoint; planned transitions where customers often go. Entries and exits are for a person to say.
 */
@Component
public class JourneyDiscovery {
    private static final int LONGEST_TITLE = 200;

    private final Projections projections;
    private final JourneyDrawing drawing;
    private final Clock clock = Clock.systemUTC();

    JourneyDiscovery(Projections projections, JourneyDrawing drawing) {
        this.projections = projections;
        this.drawing = drawing;
    }

    /**
     * Draws and stores the map.
     *
     * @param key the idempotency key it came with
     * @return the journey; fails with a refusal where there is nothing to draw from or the goal never occurs
     */
    public Mono<Journey> discover(WorkspaceId workspace, Discovery discovery, @Nullable String key) {
        Mono<Projection> evidence = discovery.imports() == null
                ? projections.current(workspace)
                : projections.ofImports(workspace, discovery.imports());
        return evidence.flatMap(projection -> drafted(projection, discovery))
                .flatMap(draft -> drawing.draw(workspace, draft, key));
    }

    private Mono<JourneyDraft> drafted(Projection projection, Discovery discovery) {
        List<String> names = names(projection, discovery);
        Plan plan = new Plan(
                inOneStage(names, discovery.window()),
                projection,
                new AnalysisQuestion(
                        AnalysisQuestion.WHOLE.entered(),
                        AnalysisQuestion.WHOLE.where(),
                        Counting.WALKS,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                clock);
        return new Pass(plan, new Wanted(Set.of(), false))
                .positions()
                .map(positions -> draft(projection, discovery, names, positions));
    }

    private static List<String> names(Projection projection, Discovery discovery) {
        Set<String> found = new LinkedHashSet<>();
        Places places = projection.places();
        for (int place = 0; place < places.size(); place++) {
            String name =
                    projection.dictionaries().subjects().get(places.name(place)).name();
            if (discovery.names() == null || discovery.names().contains(name)) {
                found.add(name);
            }
        }
        if (found.isEmpty()) {
            throw new Refusal(new Problem(
                    "NOTHING_TO_DRAW",
                    "There are no such interactions in this workspace. Nothing was changed. Import some first, or ask for others.",
                    List.of(discovery.imports() != null ? "imports" : "names")));
        }
        if (discovery.goal() != null && !found.contains(discovery.goal())) {
            throw new Refusal(new Problem(
                    "UNKNOWN_GOAL",
                    "No interaction is named \"%s\". Nothing was changed. There are: %s."
                            .formatted(
                                    discovery.goal(),
                                    String.join(", ", found.stream().limit(10).toList())),
                    List.of("goal")));
        }
        if (found.size() > Journey.MOST_TOUCHPOINTS) {
            throw new Refusal(new Problem(
                    "TOO_MANY_ELEMENTS",
                    "There are %d interaction names, and a journey has at most %d touchpoints. Nothing was changed. Say which names to draw."
                            .formatted(found.size(), Journey.MOST_TOUCHPOINTS),
                    List.of("names")));
        }
        return List.copyOf(found);
    }

    /** The names as a map without order, to replay walks on. */
    private static Journey inOneStage(List<String> names, Duration window) {
        JourneyId journey = JourneyId.random();
        StageId stage = StageId.random();
        List<OrderKey> keys = OrderKey.spread(names.size());
        List<Touchpoint> touchpoints = IntStream.range(0, names.size())
                .mapToObj(i -> new Touchpoint(
                        TouchpointId.random(),
                        journey,
                        stage,
                        names.get(i),
                        keys.get(i),
                        null,
                        null,
                        null,
                        null,
                        Set.of()))
                .toList();
        Stage only = new Stage(stage, journey, "", OrderKey.spread(1).getFirst(), null, null, touchpoints);
        return new Journey(
                journey,
                "",
                null,
                1,
                window,
                WalkUnit.CUSTOMER,
                List.of(only),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static JourneyDraft draft(
            Projection projection, Discovery discovery, List<String> names, PositionFold positions) {
        List<Integer> ordered = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingDouble(positions::position).thenComparing(names::get))
                .toList();
        int stages = (int) Math.ceil(Math.sqrt(names.size()));
        Map<String, String> channels = channels(projection);
        List<StageDraft> drafts = new ArrayList<>();
        for (int stage = 0; stage < stages; stage++) {
            List<Integer> members =
                    ordered.subList(stage * ordered.size() / stages, (stage + 1) * ordered.size() / stages);
            int busiest = members.stream()
                    .max(Comparator.comparingLong(touchpoint -> positions.visits(touchpoint)))
                    .orElseThrow();
            drafts.add(new StageDraft(
                    title(names.get(busiest)),
                    null,
                    members.stream()
                            .map(names::get)
                            .map(name -> touchpoint(name, channels.get(name), name.equals(discovery.goal())))
                            .toList()));
        }
        return new JourneyDraft(
                discovery.name(),
                null,
                discovery.window(),
                WalkUnit.CUSTOMER,
                drafts,
                transitions(names, positions, discovery.minShare()));
    }

    private static TouchpointDraft touchpoint(String name, @Nullable String channel, boolean isGoal) {
        String title = title(name);
        return new TouchpointDraft(
                title,
                channel,
                null,
                null,
                // Said even where the title says the same, so that a better title does not lose the interactions.
                Rule.named(name),
                isGoal ? Set.of(TouchpointFlag.GOAL) : Set.of());
    }

    private static String title(String name) {
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static List<TransitionDraft> transitions(List<String> names, PositionFold positions, double minShare) {
        List<TransitionDraft> transitions = new ArrayList<>();
        for (int from = 0; from < names.size(); from++) {
            for (int to = 0; to < names.size(); to++) {
                if (positions.share(from, to) > 0 && positions.share(from, to) >= minShare) {
                    transitions.add(new TransitionDraft(title(names.get(from)), title(names.get(to))));
                }
            }
        }
        return transitions;
    }

    /** For each name the channel it occurs in most; none where it has none mostly. */
    private static Map<String, String> channels(Projection projection) {
        Map<String, Integer> busiest = new HashMap<>();
        Places places = projection.places();
        for (int place = 0; place < places.size(); place++) {
            int candidate = place;
            busiest.merge(
                    projection.dictionaries().subjects().get(places.name(place)).name(),
                    place,
                    (known, added) ->
                            projection.occurrences(candidate) > projection.occurrences(known) ? candidate : known);
        }
        Map<String, String> channels = new HashMap<>();
        busiest.forEach((name, place) -> {
            int channel = places.channel(place);
            if (channel != Places.NO_CHANNEL) {
                channels.put(name, projection.dictionaries().channels().get(channel));
            }
        });
        return channels;
    }
}
