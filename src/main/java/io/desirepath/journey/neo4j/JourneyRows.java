package io.desirepath.journey.neo4j;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.Stage;
import io.desirepath.journey.StageId;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.Transition;
import io.desirepath.journey.TransitionId;
import io.desirepath.journey.WalkUnit;
import io.desirepath.journey.format.RuleForm;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/** Reads a journey from the one row that holds all of it. */
final class JourneyRows {
    /**
     * Ends a statement that has bound {@code j} to a journey: one row with the whole map.
     *
     * <pre>
     * (:Journey)-[:HAS_STAGE {order}]->(:Stage)-[:HAS_TOUCHPOINT {order}]->(:Touchpoint)-[:LEADS_TO {id}]->(:Touchpoint)
     * (:Stage)-[:AIMS_AT]->(:Touchpoint)
     * </pre>
     */
    static final String WHOLE = """
            WITH j
            RETURN j {.id, .name, .description, .revision, .window, .unit, .createdAt, .updatedAt,
              stages: COLLECT {
                MATCH (j)-[place:HAS_STAGE]->(s:Stage)
                RETURN s {.id, .name, .color, order: place.order,
                  goal: head(COLLECT { MATCH (s)-[:AIMS_AT]->(goal:Touchpoint) RETURN goal.id }),
                  touchpoints: COLLECT {
                    MATCH (s)-[slot:HAS_TOUCHPOINT]->(t:Touchpoint)
                    RETURN t {.id, .name, .channel, .customerGoal, .description, .rule, .flags, order: slot.order}
                  }
                }
              },
              transitions: COLLECT {
                MATCH (j)-[:HAS_STAGE]->(:Stage)-[:HAS_TOUCHPOINT]->(from:Touchpoint)-[planned:LEADS_TO]->(to:Touchpoint)
                RETURN {id: planned.id, from: from.id, to: to.id}
              }
            } AS journey
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private JourneyRows() {}

    static Journey read(Value row) {
        JourneyId id = new JourneyId(uuid(row.get("id")));
        return new Journey(
                id,
                row.get("name").asString(),
                text(row.get("description")),
                row.get("revision").asInt(),
                Duration.ofSeconds(row.get("window").asIsoDuration().seconds()),
                WalkUnit.valueOf(row.get("unit").asString()),
                row.get("stages").asList(stage -> stage(id, stage)),
                row.get("transitions").asList(transition -> transition(id, transition)),
                instant(row.get("createdAt")),
                instant(row.get("updatedAt")));
    }

    static String ruleText(Rule rule) {
        return JSON.writeValueAsString(RuleForm.write(rule));
    }

    static Instant instant(Value value) {
        return value.asZonedDateTime().toInstant();
    }

    static ZonedDateTime moment(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    private static Stage stage(JourneyId journey, Value row) {
        StageId id = new StageId(uuid(row.get("id")));
        Value goal = row.get("goal");
        return new Stage(
                id,
                journey,
                row.get("name").asString(),
                new OrderKey(row.get("order").asString()),
                text(row.get("color")),
                goal.isNull() ? null : new TouchpointId(uuid(goal)),
                row.get("touchpoints").asList(touchpoint -> touchpoint(journey, id, touchpoint)));
    }

    private static Touchpoint touchpoint(JourneyId journey, StageId stage, Value row) {
        Value rule = row.get("rule");
        return new Touchpoint(
                new TouchpointId(uuid(row.get("id"))),
                journey,
                stage,
                row.get("name").asString(),
                new OrderKey(row.get("order").asString()),
                text(row.get("channel")),
                text(row.get("customerGoal")),
                text(row.get("description")),
                rule.isNull() ? null : RuleForm.read(JSON.readValue(rule.asString(), Map.class)),
                flags(row.get("flags").asList(Value::asString)));
    }

    private static Transition transition(JourneyId journey, Value row) {
        return new Transition(
                new TransitionId(uuid(row.get("id"))),
                journey,
                new TouchpointId(uuid(row.get("from"))),
                new TouchpointId(uuid(row.get("to"))));
    }

    private static Set<TouchpointFlag> flags(List<String> names) {
        return names.stream().map(TouchpointFlag::valueOf).collect(Collectors.toSet());
    }

    private static UUID uuid(Value value) {
        return UUID.fromString(value.asString());
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
