package io.desirepath.journey.neo4j;

import io.desirepath.journey.Change;
import io.desirepath.journey.ElementId;
import io.desirepath.journey.Operation;
import io.desirepath.journey.Revision;
import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.TransitionId;
import io.desirepath.journey.format.OperationForm;
import io.desirepath.shared.GlobalId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/** One accepted edit as {@code (:Journey)-[:LOGGED]->(:Revision)}: its operations as JSON, one text each, in order. */
final class RevisionRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RevisionRows() {}

    static Map<String, @Nullable Object> write(Change change, @Nullable String key) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("number", change.journey().revision());
        properties.put("at", JourneyRows.moment(change.journey().updatedAt()));
        properties.put("key", key);
        properties.put(
                "operations",
                change.operations().stream()
                        .map(operation -> JSON.writeValueAsString(OperationForm.write(operation)))
                        .toList());
        properties.put(
                "removed",
                change.removed().stream().map(id -> id.global().toString()).toList());
        return properties;
    }

    static Revision read(Value row) {
        Value key = row.get("key");
        return new Revision(
                row.get("number").asInt(),
                JourneyRows.instant(row.get("at")),
                key.isNull() ? null : key.asString(),
                row.get("operations").asList(RevisionRows::operation),
                new HashSet<>(row.get("removed").asList(RevisionRows::element)));
    }

    private static Operation operation(Value json) {
        return OperationForm.read(JSON.readValue(json.asString(), Map.class));
    }

    private static ElementId element(Value opaque) {
        GlobalId id = GlobalId.parse(opaque.asString()).orElseThrow();
        UUID uuid = UUID.fromString(id.id());
        return switch (id.type()) {
            case "Stage" -> new StageId(uuid);
            case "Touchpoint" -> new TouchpointId(uuid);
            case "Transition" -> new TransitionId(uuid);
            default -> throw new IllegalStateException("The log names something that is no element: " + id.type());
        };
    }
}
