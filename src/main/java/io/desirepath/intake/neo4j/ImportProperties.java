package io.desirepath.intake.neo4j;

import io.desirepath.evidence.ImportId;
import io.desirepath.intake.Import;
import io.desirepath.intake.ImportCounts;
import io.desirepath.intake.ImportKind;
import io.desirepath.intake.ImportStatus;
import io.desirepath.intake.ScoreCounts;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.shared.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import tools.jackson.databind.json.JsonMapper;

/** The properties of an Import node. Absent ones are not written; problems are JSON texts. */
final class ImportProperties {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ImportProperties() {}

    static Map<String, Object> write(Import what) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("fileName", what.fileName());
        properties.put("kind", what.kind().name());
        properties.put("status", what.status().name());
        properties.put("startedAt", what.startedAt().atZone(ZoneOffset.UTC));
        properties.put(
                "finishedAt",
                what.finishedAt() == null ? null : what.finishedAt().atZone(ZoneOffset.UTC));
        properties.put("read", what.counts().read());
        properties.put("accepted", what.counts().accepted());
        properties.put("duplicate", what.counts().duplicate());
        properties.put("rejected", what.counts().rejected());
        properties.put("skipped", what.counts().skipped());
        properties.put("interactions", what.counts().interactions());
        properties.put("unmapped", what.counts().unmapped());
        properties.put("scoresRead", what.counts().scores().read());
        properties.put("scoresAccepted", what.counts().scores().accepted());
        properties.put("scoresDuplicate", what.counts().scores().duplicate());
        properties.put("scoresMissing", what.counts().scores().missing());
        properties.put("scoresRejected", what.counts().scores().rejected());
        properties.put("bytesRead", what.bytesRead());
        properties.put("bytesTotal", what.bytesTotal());
        properties.put(
                "problems",
                what.problems().stream().map(JSON::writeValueAsString).toList());
        return properties;
    }

    static Import read(MapAccessor node) {
        return new Import(
                new ImportId(node.get("key").asString()),
                node.get("fileName").isNull() ? null : node.get("fileName").asString(),
                ImportKind.valueOf(node.get("kind").asString()),
                ImportStatus.valueOf(node.get("status").asString()),
                node.get("startedAt").asZonedDateTime().toInstant(),
                instant(node.get("finishedAt")),
                new ImportCounts(
                        node.get("read").asLong(),
                        node.get("accepted").asLong(),
                        node.get("duplicate").asLong(),
                        node.get("rejected").asLong(),
                        node.get("skipped").asLong(),
                        node.get("interactions").asLong(),
                        node.get("unmapped").isNull()
                                ? null
                                : node.get("unmapped").asLong(),
                        new ScoreCounts(
                                node.get("scoresRead").asLong(),
                                node.get("scoresAccepted").asLong(),
                                node.get("scoresDuplicate").asLong(),
                                node.get("scoresMissing").asLong(),
                                node.get("scoresRejected").asLong())),
                node.get("bytesRead").asLong(),
                node.get("bytesTotal").isNull() ? null : node.get("bytesTotal").asLong(),
                problems(node.get("problems")));
    }

    private static @Nullable Instant instant(Value value) {
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }

    private static List<Problem> problems(Value texts) {
        return texts.asList(text -> JSON.readValue(text.asString(), Problem.class));
    }

    /** The problem of an import whose server is gone, as it is stored. */
    static String interrupted() {
        return JSON.writeValueAsString(IntakeCode.INTERRUPTED.problem(
                "The server stopped while it read the file. At least the rows counted here"
                        + " are stored. Send the same file again: no row is stored twice."));
    }
}
