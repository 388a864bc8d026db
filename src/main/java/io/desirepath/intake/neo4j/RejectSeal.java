package io.desirepath.intake.neo4j;

import io.desirepath.evidence.CommentSeal;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportKeys;
import io.desirepath.intake.Reject;
import io.desirepath.shared.WorkspaceId;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals portions of refused rows under their import's key: they hold whatever the file holds of people. */
@Component
class RejectSeal {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Reject>> REJECTS = new TypeReference<>() {};

    private final ImportKeys keys;
    private final SecureRandom random = new SecureRandom();

    RejectSeal(ImportKeys keys) {
        this.keys = keys;
    }

    /**
     * Some refused rows, sealed.
     *
     * @param key names the portion; the seal is bound to it
     * @param sealed what only the import's key opens
     */
    @SuppressWarnings("ArrayRecordComponent") // Goes from here to the driver and back; nobody compares two.
    record Portion(long key, byte[] sealed) {}

    Portion seal(WorkspaceId workspace, ImportId id, List<Reject> rejects) {
        long key = random.nextLong();
        SecretKey secret = keys.ensure(id);
        return new Portion(key, CommentSeal.seal(secret, workspace, key, JSON.writeValueAsString(rejects)));
    }

    /** The rows; none where the key is gone. */
    List<Reject> open(WorkspaceId workspace, ImportId id, Portion portion) {
        return keys.find(id)
                .flatMap(secret -> CommentSeal.open(secret, workspace, portion.key(), portion.sealed()))
                .map(json -> JSON.readValue(json, REJECTS))
                .orElse(List.of());
    }

    void destroy(ImportId id) {
        keys.destroy(id);
    }
}
