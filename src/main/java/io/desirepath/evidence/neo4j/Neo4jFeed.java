package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feed;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedState;
import io.desirepath.evidence.Survey;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The feed in Neo4j. */
@Component
final class Neo4jFeed implements Feed {
    /** A batch takes about a megabyte, so this bounds what is read ahead. */
    private static final int FEW = 4;

    private static final int MANY = 1_000;
    /** One question for all that tells whether an answer is fresh: it is asked before every answer. */
    private static final String STATE = """
            OPTIONAL MATCH (f:Feed {workspace: $workspace})
            RETURN coalesce(f.feed, '') AS feed, coalesce(f.revision, 0) AS revision,
                   COUNT { (:Survey {workspace: $workspace}) } AS surveys
            """;

    private final Driver driver;
    private final Surveys surveys;
    private final Map<WorkspaceId, KnownWords> words = new ConcurrentHashMap<>();

    Neo4jFeed(Driver driver, Surveys surveys) {
        this.driver = driver;
        this.surveys = surveys;
    }

    @Override
    public Mono<FeedState> state(WorkspaceId workspace) {
        return asked(session -> {
            Record found =
                    session.run(STATE, Map.of("workspace", workspace.key())).single();
            return new FeedState(
                    found.get("feed").asString(),
                    found.get("revision").asLong(),
                    found.get("surveys").asLong());
        });
    }

    @Override
    public Flux<FeedEntry> after(WorkspaceId workspace, long revision) {
        return Flux.<FeedEntry, FeedReading>generate(
                        () -> new FeedReading(open(FEW), workspace, revision),
                        (reading, sink) -> {
                            FeedEntry entry = reading.next();
                            if (entry == null) {
                                sink.complete();
                            } else {
                                sink.next(entry);
                            }
                            return reading;
                        },
                        FeedReading::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Dictionaries> dictionaries(WorkspaceId workspace) {
        // The words first: a response's scale was declared before the response came.
        return surveys.all(workspace)
                .collectList()
                .flatMap(declared -> asked(session -> words(session, workspace, declared)));
    }

    private Dictionaries words(Session session, WorkspaceId workspace, List<Survey> declared) {
        KnownWords known = words.computeIfAbsent(workspace, KnownWords::new);
        Dictionaries current = known.current(session, declared);
        if (known.isEmpty()) {
            // Anybody can name a workspace that does not exist: nothing is kept of those without evidence.
            words.remove(workspace, known);
        }
        return current;
    }

    /** Of how many workspaces something is kept. */
    int kept() {
        return words.size();
    }

    private <T> Mono<T> asked(Function<Session, T> question) {
        return Mono.fromCallable(() -> {
                    try (Session session = open(MANY)) {
                        return question.apply(session);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /**
     * Asks where writes go, since a member of a cluster that only follows may not have heard of the newest revision
     * yet.
     */
    private Session open(int fetchSize) {
        return driver.session(SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.WRITE)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .withFetchSize(fetchSize)
                .build());
    }
}
