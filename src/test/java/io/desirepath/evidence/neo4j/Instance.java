package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.CustomerIntake;
import io.desirepath.evidence.CustomerKeys;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.FeedbackIntake;
import io.desirepath.evidence.ImportUndoing;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.evidence.Responses;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.neo4j.driver.Driver;

/**
 * An instance of the application as far as evidence goes, with a memory of its own: several of them on one database are
 * what several processes are.
 */
final class Instance {
    static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[Pseudonyms.SECRET_BYTES]);
    static final WorkspaceId WORKSPACE = new WorkspaceId("shop");

    final InteractionIntake interactions;
    final FeedbackIntake feedback;
    final CustomerIntake customers;
    final ImportUndoing imports;
    final Neo4jFeed feed;
    final Responses responses;
    final Leftovers leftovers;

    Instance(Driver driver) {
        this(driver, PSEUDONYMS, new KeysInMemory(), new SurveysInMemory());
    }

    Instance(Driver driver, Pseudonyms pseudonyms, CustomerKeys keys, Surveys surveys) {
        // Never started, so what undone imports leave stays until a test clears it.
        Neo4jEvidenceLog log = new Neo4jEvidenceLog(driver, pseudonyms, keys, new LeftoversClearing(driver));
        this.leftovers = new Leftovers(driver);
        this.interactions = new InteractionIntake(log);
        this.feedback = new FeedbackIntake(log, surveys);
        this.customers = new CustomerIntake(log);
        this.imports = new ImportUndoing(log);
        this.feed = new Neo4jFeed(driver, surveys);
        this.responses = new Neo4jResponses(driver, surveys, keys);
    }

    /** The whole feed. */
    List<FeedEntry> entries() {
        return feed.after(WORKSPACE, 0).collectList().block();
    }

    List<InteractionBatch> batches() {
        return entries().stream()
                .filter(InteractionBatch.class::isInstance)
                .map(InteractionBatch.class::cast)
                .toList();
    }

    /** How often each id is stored among the interactions, by its hash. */
    Map<Long, Integer> stored() {
        Map<Long, Integer> times = new HashMap<>();
        batches().forEach(batch -> Arrays.stream(batch.id()).forEach(id -> times.merge(id, 1, Integer::sum)));
        return times;
    }

    List<FeedbackBatch> feedbackBatches() {
        return entries().stream()
                .filter(FeedbackBatch.class::isInstance)
                .map(FeedbackBatch.class::cast)
                .toList();
    }

    static long hash(String text) {
        return PSEUDONYMS.hash(WORKSPACE, text);
    }

    /** Keys that live as long as the test. */
    static final class KeysInMemory implements CustomerKeys {
        final Map<Long, SecretKey> keys = new ConcurrentHashMap<>();

        @Override
        public Map<Long, SecretKey> ensure(java.util.Collection<Long> customers) {
            Map<Long, SecretKey> asked = new TreeMap<>();
            for (Long customer : new ArrayList<>(customers)) {
                asked.put(customer, keys.computeIfAbsent(customer, KeysInMemory::key));
            }
            return asked;
        }

        @Override
        public Map<Long, SecretKey> find(java.util.Collection<Long> customers) {
            Map<Long, SecretKey> found = new TreeMap<>(keys);
            found.keySet().retainAll(customers);
            return found;
        }

        private static SecretKey key(long customer) {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) customer);
            return new SecretKeySpec(key, "AES");
        }
    }
}
