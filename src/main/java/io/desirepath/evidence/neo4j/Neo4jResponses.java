package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.CommentSeal;
import io.desirepath.evidence.CustomerKeys;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feedback;
import io.desirepath.evidence.FeedbackFilter;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Responses;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.Survey;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The responses in Neo4j, their comments opened with the customers' keys. */
@Component
final class Neo4jResponses implements Responses {
    private static final String NEWEST = """
            MATCH (s:Subject)<-[:ABOUT]-(r:Feedback {workspace: $workspace})-[:FROM]->(c:Customer)
            WHERE NOT coalesce(r.import IN $undoing, false)
              AND ($subjects IS NULL OR s.code IN $subjects)
              AND ($from IS NULL OR r.at >= $from) AND ($to IS NULL OR r.at < $to)
              AND (NOT $lowOnly OR r.low) AND (NOT $commentedOnly OR r.comment IS NOT NULL)
              AND ($at IS NULL OR r.at < $at OR (r.at = $at AND r.key < $key))
            WITH s, r, c ORDER BY r.at DESC, r.key DESC LIMIT $limit
            RETURN r, s.kind AS kind, s.name AS subject, c.key AS customer
            """;

    private static final String COUNT = """
            MATCH (s:Subject)<-[:ABOUT]-(r:Feedback {workspace: $workspace})
            WHERE NOT coalesce(r.import IN $undoing, false)
              AND ($subjects IS NULL OR s.code IN $subjects)
              AND ($from IS NULL OR r.at >= $from) AND ($to IS NULL OR r.at < $to)
              AND (NOT $lowOnly OR r.low) AND (NOT $commentedOnly OR r.comment IS NOT NULL)
            RETURN count(r) AS count
            """;

    private static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (s:Subject)<-[:ABOUT]-(r:Feedback {workspace: $workspace, key: key})-[:FROM]->(c:Customer)
            WHERE NOT coalesce(r.import IN $undoing, false)
            RETURN r, s.kind AS kind, s.name AS subject, c.key AS customer
            """;

    private final Driver driver;
    private final Surveys surveys;
    private final CustomerKeys keys;

    Neo4jResponses(Driver driver, Surveys surveys, CustomerKeys keys) {
        this.driver = driver;
        this.surveys = surveys;
        this.keys = keys;
    }

    @Override
    public Flux<Feedback> newest(WorkspaceId workspace, FeedbackFilter filter, @Nullable Feedback after, int limit) {
        Map<String, @Nullable Object> parameters = parameters(workspace, filter);
        parameters.put("at", after == null ? null : after.at().atZone(ZoneOffset.UTC));
        parameters.put("key", after == null ? null : after.key());
        parameters.put("limit", limit);
        return read(workspace, NEWEST, parameters);
    }

    @Override
    public Mono<Long> count(WorkspaceId workspace, FeedbackFilter filter) {
        return Mono.fromCallable(() -> run(workspace, COUNT, parameters(workspace, filter))
                        .getFirst()
                        .get("count")
                        .asLong())
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Flux<Feedback> byKeys(WorkspaceId workspace, Collection<Long> wanted) {
        return read(workspace, BY_KEYS, Map.of("workspace", workspace.key(), "keys", List.copyOf(wanted)));
    }

    private Flux<Feedback> read(WorkspaceId workspace, String statement, Map<String, @Nullable Object> parameters) {
        return surveys.all(workspace)
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .flatMapIterable(declared ->
                        opened(workspace, run(workspace, statement, parameters), Dictionaries.scales(declared)));
    }

    private List<Feedback> opened(WorkspaceId workspace, List<Record> found, List<Survey> scales) {
        Set<Long> commenting = new HashSet<>();
        for (Record record : found) {
            if (!record.get("r").get("comment").isNull()) {
                commenting.add(record.get("customer").asLong());
            }
        }
        Map<Long, SecretKey> customerKeys = keys.find(commenting);
        return found.stream()
                .map(record -> feedback(workspace, record, scales, customerKeys))
                .toList();
    }

    private static Feedback feedback(
            WorkspaceId workspace, Record record, List<Survey> scales, Map<Long, SecretKey> customerKeys) {
        Value response = record.get("r");
        long key = response.get("key").asLong();
        long customer = record.get("customer").asLong();
        Value scale = response.get("scale");
        boolean onSurvey = !scale.isNull() && scale.asInt() >= Metric.values().length;
        boolean onMetric = !scale.isNull() && !onSurvey;
        Instant at = response.get("at").asZonedDateTime().toInstant();
        return new Feedback(
                key,
                customer,
                at,
                SubjectKind.valueOf(record.get("kind").asString()),
                record.get("subject").asString(),
                onMetric ? Metric.valueOf(scales.get(scale.asInt()).name()) : null,
                onSurvey ? scales.get(scale.asInt()) : null,
                response.get("score").isNull() ? null : response.get("score").asInt(),
                comment(workspace, key, response.get("comment"), customerKeys.get(customer)),
                response.get("language").isNull()
                        ? null
                        : response.get("language").asString());
    }

    private static @Nullable String comment(
            WorkspaceId workspace, long response, Value sealed, @Nullable SecretKey key) {
        return sealed.isNull() || key == null
                ? null
                : CommentSeal.open(key, workspace, response, sealed.asByteArray())
                        .orElse(null);
    }

    private List<Record> run(WorkspaceId workspace, String statement, Map<String, @Nullable Object> parameters) {
        SessionConfig reading = SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        try (Session session = driver.session(reading)) {
            return session.executeRead(tx -> whole(tx, workspace, statement, parameters));
        }
    }

    /** What is found while no import is undone, lest half of one be in the answer. */
    private static List<Record> whole(
            SimpleQueryRunner store,
            WorkspaceId workspace,
            String statement,
            Map<String, @Nullable Object> parameters) {
        FeedHead before;
        FeedHead after = FeedHead.read(store, workspace);
        List<Record> found;
        do {
            before = after;
            Map<String, @Nullable Object> all = new HashMap<>(parameters);
            all.put("undoing", List.copyOf(before.undoing()));
            found = store.run(statement, all).list();
            after = FeedHead.read(store, workspace);
        } while (after.undone() != before.undone());
        return found;
    }

    private static Map<String, @Nullable Object> parameters(WorkspaceId workspace, FeedbackFilter filter) {
        Instant from = filter.given().from();
        Instant to = filter.given().to();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("workspace", workspace.key());
        parameters.put("subjects", filter.subjects() == null ? null : List.copyOf(filter.subjects()));
        parameters.put("from", from == null ? null : from.atZone(ZoneOffset.UTC));
        parameters.put("to", to == null ? null : to.atZone(ZoneOffset.UTC));
        parameters.put("lowOnly", filter.lowOnly());
        parameters.put("commentedOnly", filter.commentedOnly());
        return parameters;
    }
}
