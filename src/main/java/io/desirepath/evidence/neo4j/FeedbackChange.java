package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.CommentSeal;
import io.desirepath.evidence.CustomerKeys;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.evidence.ScaledFeedback;
import io.desirepath.evidence.Subject;
import io.desirepath.evidence.Survey;
import io.desirepath.shared.WorkspaceId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Appends those responses of several calls whose ids are new: as a batch for counting, and as a node each for reading.
 */
final class FeedbackChange implements FeedChange<List<Appended>> {
    private static final String STORE = """
            UNWIND $rows AS row
            MATCH (s:Subject {workspace: $workspace, code: row.subject})
            MERGE (c:Customer {workspace: $workspace, key: row.customer})
            ON CREATE SET c.pseudonym = row.pseudonym, c.revision = $revision
            CREATE (c)<-[:FROM]-(r:Feedback {workspace: $workspace, revision: $revision})-[:ABOUT]->(s)
            SET r += row.properties
            """;

    /** A response whose names are hashed and whose comment is sealed already: that needs no lock. */
    private record SealedResponse(
            ScaledFeedback given,
            long id,
            long customer,
            @Nullable Value comment) {}

    private final List<SealedResponse> responses = new ArrayList<>();
    private final List<Integer> sizes;

    FeedbackChange(WorkspaceId workspace, Pseudonyms pseudonyms, CustomerKeys keys, List<List<ScaledFeedback>> calls) {
        sizes = calls.stream().map(List::size).toList();
        List<ScaledFeedback> responses = calls.stream().flatMap(List::stream).toList();
        long[] customers = responses.stream()
                .mapToLong(
                        response -> pseudonyms.hash(workspace, response.draft().customer()))
                .toArray();
        Set<Long> commenting = new HashSet<>();
        for (int row = 0; row < customers.length; row++) {
            if (responses.get(row).draft().comment() != null) {
                commenting.add(customers[row]);
            }
        }
        // A key is durable before anything is that only it can open.
        Map<Long, SecretKey> customerKeys = keys.ensure(commenting);
        for (int row = 0; row < customers.length; row++) {
            ScaledFeedback response = responses.get(row);
            long id = pseudonyms.hash(workspace, response.draft().id());
            String comment = response.draft().comment();
            Value sealed = comment == null
                    ? null
                    : Values.value(CommentSeal.seal(
                            Objects.requireNonNull(customerKeys.get(customers[row])), workspace, id, comment));
            this.responses.add(new SealedResponse(response, id, customers[row], sealed));
        }
    }

    @Override
    public List<Appended> apply(LockedFeed feed) {
        LongSet taken = feed.known().responses;
        LongSet fresh = new LongSet();
        BitSet duplicates = new BitSet();
        List<SealedResponse> accepted = new ArrayList<>();
        for (int row = 0; row < responses.size(); row++) {
            SealedResponse response = responses.get(row);
            if (taken.contains(response.id()) || !fresh.add(response.id())) {
                duplicates.set(row);
            } else {
                accepted.add(response);
            }
        }
        if (!accepted.isEmpty()) {
            append(feed, accepted);
        }
        return answers(feed.revision(), duplicates);
    }

    private List<Appended> answers(long revision, BitSet duplicates) {
        List<Appended> answers = new ArrayList<>();
        int begin = 0;
        for (int size : sizes) {
            BitSet known = duplicates.get(begin, begin + size);
            answers.add(new Appended(revision, size - known.cardinality(), known));
            begin += size;
        }
        return answers;
    }

    private static void append(LockedFeed feed, List<SealedResponse> accepted) {
        FeedbackBatch batch = batch(feed, accepted);
        if (!feed.head().undoing().isEmpty()) {
            // Their ids are free, so what still has them is left over.
            Leftovers.deleteResponses(feed.store(), feed.workspace(), batch.id());
        }
        feed.append(batch);
        feed.addsResponses(batch.id());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < accepted.size(); row++) {
            SealedResponse response = accepted.get(row);
            Map<String, Object> properties = properties(response);
            if (feed.importId() != null) {
                properties.put("import", feed.importId().value());
            }
            rows.add(Map.of(
                    "subject",
                    batch.subject()[row],
                    "customer",
                    response.customer(),
                    "pseudonym",
                    Pseudonyms.pseudonym(response.customer()),
                    "properties",
                    properties));
        }
        feed.store()
                .run(STORE, Map.of("workspace", feed.workspace().key(), "revision", batch.revision(), "rows", rows))
                .consume();
    }

    private static FeedbackBatch batch(LockedFeed feed, List<SealedResponse> accepted) {
        int count = accepted.size();
        BitSet commented = new BitSet();
        int[] subject = new int[count];
        int[] scale = new int[count];
        int[] score = new int[count];
        for (int row = 0; row < count; row++) {
            ScaledFeedback given = accepted.get(row).given();
            FeedbackDraft draft = given.draft();
            Integer points = draft.score();
            subject[row] = feed.growth().subject(new Subject(draft.subjectKind(), draft.subject()));
            scale[row] = points == null ? FeedbackBatch.NO_SCALE : given.code();
            score[row] = points == null ? 0 : points;
            commented.set(row, draft.comment() != null);
        }
        return new FeedbackBatch(
                feed.next(),
                feed.importId(),
                accepted.stream().mapToLong(SealedResponse::id).toArray(),
                accepted.stream().mapToLong(SealedResponse::customer).toArray(),
                accepted.stream()
                        .mapToLong(response -> response.given().draft().at().toEpochMilli())
                        .toArray(),
                subject,
                scale,
                score,
                commented);
    }

    private static Map<String, Object> properties(SealedResponse response) {
        FeedbackDraft draft = response.given().draft();
        Survey scale = response.given().scale();
        Map<String, Object> properties = new HashMap<>();
        properties.put("key", response.id());
        properties.put("at", draft.at().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC));
        properties.put("low", response.given().isLow());
        putPresent(properties, "score", draft.score());
        putPresent(properties, "comment", response.comment());
        putPresent(properties, "language", draft.language());
        if (scale != null) {
            properties.put("scale", response.given().code());
            properties.put(response.given().code() < Metric.values().length ? "metric" : "survey", scale.name());
        }
        return properties;
    }

    private static void putPresent(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
