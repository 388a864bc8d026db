package io.desirepath.journey.neo4j;

import io.desirepath.journey.AddStage;
import io.desirepath.journey.AddTouchpoint;
import io.desirepath.journey.AddTransition;
import io.desirepath.journey.ChangeJourney;
import io.desirepath.journey.ChangeStage;
import io.desirepath.journey.ChangeTouchpoint;
import io.desirepath.journey.DeleteStage;
import io.desirepath.journey.DeleteTouchpoint;
import io.desirepath.journey.DeleteTransition;
import io.desirepath.journey.ElementId;
import io.desirepath.journey.MoveStage;
import io.desirepath.journey.MoveTouchpoint;
import io.desirepath.journey.Operation;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one small statement that stores each kind of operation. */
final class OperationStatements {
    private static final String CHANGE_JOURNEY = """
            UNWIND $rows AS row
            MATCH (j:Journey {workspace: $workspace, id: $journey})
            SET j += row.fields
            """;
    private static final String ADD_STAGE = """
            MATCH (j:Journey {workspace: $workspace, id: $journey})
            UNWIND $rows AS row
            CREATE (j)-[:HAS_STAGE {order: row.fields.order}]->
              (:Stage {workspace: $workspace, id: row.id, name: row.fields.name, color: row.fields.color})
            """;
    private static final String CHANGE_STAGE = """
            UNWIND $rows AS row
            MATCH (s:Stage {workspace: $workspace, id: row.id})
            SET s += row.fields
            """;
    private static final String AIM_STAGE = """
            UNWIND $rows AS row
            MATCH (s:Stage {workspace: $workspace, id: row.id})
            OPTIONAL MATCH (s)-[former:AIMS_AT]->(:Touchpoint)
            DELETE former
            WITH DISTINCT s, row
            MATCH (t:Touchpoint {workspace: $workspace, id: row.goal})
            CREATE (s)-[:AIMS_AT]->(t)
            """;
    private static final String MOVE_STAGE = """
            UNWIND $rows AS row
            MATCH (:Journey)-[place:HAS_STAGE]->(:Stage {workspace: $workspace, id: row.id})
            SET place.order = row.fields.order
            """;
    private static final String DELETE_STAGE = """
            UNWIND $rows AS row
            MATCH (s:Stage {workspace: $workspace, id: row.id})
            OPTIONAL MATCH (s)-[:HAS_TOUCHPOINT]->(t:Touchpoint)
            DETACH DELETE t, s
            """;
    private static final String ADD_TOUCHPOINT = """
            UNWIND $rows AS row
            MATCH (s:Stage {workspace: $workspace, id: row.fields.stage})
            CREATE (s)-[:HAS_TOUCHPOINT {order: row.fields.order}]->
              (:Touchpoint {workspace: $workspace, id: row.id, name: row.fields.name, channel: row.fields.channel,
                customerGoal: row.fields.customerGoal, description: row.fields.description, rule: row.fields.rule,
                flags: row.fields.flags})
            """;
    private static final String CHANGE_TOUCHPOINT = """
            UNWIND $rows AS row
            MATCH (t:Touchpoint {workspace: $workspace, id: row.id})
            SET t += row.fields
            """;
    private static final String MOVE_TOUCHPOINT = """
            UNWIND $rows AS row
            MATCH (:Stage)-[former:HAS_TOUCHPOINT]->(t:Touchpoint {workspace: $workspace, id: row.id})
            MATCH (s:Stage {workspace: $workspace, id: row.stage})
            DELETE former
            CREATE (s)-[:HAS_TOUCHPOINT {order: row.order}]->(t)
            SET t += row.fields
            """;
    private static final String DELETE_TOUCHPOINT = """
            UNWIND $rows AS row
            MATCH (t:Touchpoint {workspace: $workspace, id: row.id})
            DETACH DELETE t
            """;
    private static final String ADD_TRANSITION = """
            UNWIND $rows AS row
            MATCH (from:Touchpoint {workspace: $workspace, id: row.fields.from})
            MATCH (to:Touchpoint {workspace: $workspace, id: row.fields.to})
            CREATE (from)-[:LEADS_TO {workspace: $workspace, id: row.id}]->(to)
            """;
    private static final String DELETE_TRANSITION = """
            UNWIND $rows AS row
            MATCH (:Touchpoint)-[planned:LEADS_TO {workspace: $workspace, id: row.id}]->(:Touchpoint)
            DELETE planned
            """;

    /**
     * A statement with its rows.
     *
     * @param cypher takes {@code $workspace}, {@code $journey} and {@code $rows}
     * @param rows what it does, one row each
     */
    record Statement(String cypher, List<Map<String, @Nullable Object>> rows) {}

    private OperationStatements() {}

    /** The statements for these operations, in order; neighbouring additions of a kind share one. */
    static List<Statement> of(List<Operation> operations) {
        List<Statement> statements = new ArrayList<>();
        for (Operation operation : operations) {
            for (Statement next : of(operation)) {
                Statement last = statements.isEmpty() ? null : statements.getLast();
                if (last != null && last.cypher.equals(next.cypher) && isAddition(operation)) {
                    last.rows.addAll(next.rows);
                } else {
                    statements.add(next);
                }
            }
        }
        return statements;
    }

    private static boolean isAddition(Operation operation) {
        return operation instanceof AddStage
                || operation instanceof AddTouchpoint
                || operation instanceof AddTransition;
    }

    private static List<Statement> of(Operation operation) {
        return switch (operation) {
            case ChangeJourney change -> List.of(statement(CHANGE_JOURNEY, change));
            case AddStage add -> List.of(statement(ADD_STAGE, add));
            case ChangeStage change -> changeStage(change);
            case MoveStage move -> List.of(statement(MOVE_STAGE, move));
            case DeleteStage delete -> List.of(statement(DELETE_STAGE, delete));
            case AddTouchpoint add -> List.of(statement(ADD_TOUCHPOINT, add));
            case ChangeTouchpoint change -> List.of(statement(CHANGE_TOUCHPOINT, change));
            case MoveTouchpoint move -> List.of(moveTouchpoint(move));
            case DeleteTouchpoint delete -> List.of(statement(DELETE_TOUCHPOINT, delete));
            case AddTransition add -> List.of(statement(ADD_TRANSITION, add));
            case DeleteTransition delete -> List.of(statement(DELETE_TRANSITION, delete));
        };
    }

    private static List<Statement> changeStage(ChangeStage change) {
        Map<String, @Nullable Object> fields = stored(change.fields());
        List<Statement> statements = new ArrayList<>();
        if (fields.containsKey("goal")) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", change.id().value().toString());
            row.put("goal", fields.remove("goal"));
            statements.add(new Statement(AIM_STAGE, List.of(row)));
        }
        if (!fields.isEmpty()) {
            statements.add(new Statement(CHANGE_STAGE, List.of(row(change, fields))));
        }
        return statements;
    }

    private static Statement moveTouchpoint(MoveTouchpoint move) {
        Map<String, @Nullable Object> fields = stored(move.fields());
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", move.id().value().toString());
        row.put("stage", fields.remove("stage"));
        row.put("order", fields.remove("order"));
        row.put("fields", fields);
        return new Statement(MOVE_TOUCHPOINT, List.of(row));
    }

    private static Statement statement(String cypher, Operation operation) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        rows.add(row(operation, stored(operation.fields())));
        return new Statement(cypher, rows);
    }

    private static Map<String, @Nullable Object> row(Operation operation, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> row = new HashMap<>();
        operation.element().ifPresent(id -> row.put("id", id.value().toString()));
        row.put("fields", fields);
        return row;
    }

    private static Map<String, @Nullable Object> stored(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        fields.forEach((name, value) -> properties.put(name, stored(value)));
        return properties;
    }

    /** A field's value as a property. */
    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case ElementId id -> id.value().toString();
            case OrderKey order -> order.value();
            case Rule rule -> JourneyRows.ruleText(rule);
            case Duration window -> window;
            case Enum<?> constant -> constant.name();
            case Collection<?> flags -> flags.stream().map(Object::toString).toList();
            default -> value;
        };
    }
}
