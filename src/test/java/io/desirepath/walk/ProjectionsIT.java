package io.desirepath.walk;

import static io.desirepath.evidence.DraftInteractions.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feed;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedState;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.FeedbackIntake;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndoing;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.evidence.Surveys;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ApplicationTest
class ProjectionsIT {
    @Autowired
    private InteractionIntake interactions;

    @Autowired
    private FeedbackIntake feedback;

    @Autowired
    private ImportUndoing imports;

    @Autowired
    private Feed feed;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Projections projections;

    private static WorkspaceId workspace(TestClient client) {
        return new WorkspaceId(client.workspace());
    }

    private long rows(WorkspaceId workspace) {
        return projections.current(workspace).block().interactions().rows();
    }

    @Test
    void holdsWhatWasAcknowledgedBeforeTheQuestion(TestClient client) {
        WorkspaceId workspace = workspace(client);
        assertThat(rows(workspace)).isZero();

        interactions.append(workspace, null, numbered(0, 500)).block();
        assertThat(rows(workspace)).isEqualTo(500);
        interactions.append(workspace, null, numbered(400, 600)).block();
        feedback.append(
                        workspace,
                        null,
                        List.of(new FeedbackDraft(
                                "f1",
                                "anna",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                SubjectKind.STAGE,
                                "Buy",
                                Metric.CSAT,
                                null,
                                5,
                                null,
                                null)))
                .block();

        Projection projection = projections.current(workspace).block();
        assertThat(projection.interactions().rows()).isEqualTo(600);
        assertThat(projection.feedback().rows()).isEqualTo(1);
        assertThat(projection.revision()).isEqualTo(3);
        assertThat(new Vocabulary(projection).names()).hasSize(7);
        assertThat(projections.current(workspace).block()).as("nothing is new").isSameAs(projection);
    }

    @Test
    void knowsASurveyAsSoonAsItIsDeclared(TestClient client) {
        WorkspaceId workspace = workspace(client);
        interactions.append(workspace, null, numbered(0, 10)).block();
        assertThat(projections.current(workspace).block().dictionaries().scales())
                .hasSize(3);

        surveys.declare(workspace, new SurveyDraft("Stars", 1, 10, true, 9, 6, null))
                .block();

        Projection projection = projections.current(workspace).block();
        assertThat(projection.dictionaries().scales())
                .extracting(Survey::name)
                .containsExactly("CSAT", "NPS", "CES", "Stars");
        assertThat(projection.interactions().rows()).isEqualTo(10);
        assertThat(projections.current(workspace).block()).isSameAs(projection);
    }

    @Test
    void forgetsAnUndoneImport(TestClient client) {
        WorkspaceId workspace = workspace(client);
        ImportId mistaken = ImportId.random();
        interactions.append(workspace, null, numbered(0, 100)).block();
        interactions.append(workspace, mistaken, numbered(100, 400)).block();
        assertThat(rows(workspace)).isEqualTo(400);

        imports.undo(workspace, mistaken).block();
        assertThat(rows(workspace)).isEqualTo(100);

        interactions.append(workspace, null, numbered(100, 150)).block();
        assertThat(rows(workspace)).isEqualTo(150);
    }

    @Test
    void keepsWorkspacesApart(TestClient client) {
        WorkspaceId one = workspace(client);
        WorkspaceId other = new WorkspaceId(one.key() + "-2");
        interactions.append(one, null, numbered(0, 30)).block();
        interactions.append(other, null, numbered(0, 70)).block();

        assertThat(rows(one)).isEqualTo(30);
        assertThat(rows(other)).isEqualTo(70);
    }

    @Test
    void seesWhatAnotherInstanceTookIn(TestClient client) {
        WorkspaceId workspace = workspace(client);
        Projections elsewhere = new Projections(feed);
        interactions.append(workspace, null, numbered(0, 30)).block();
        assertThat(rows(workspace)).isEqualTo(30);
        assertThat(elsewhere.current(workspace).block().interactions().rows()).isEqualTo(30);

        interactions.append(workspace, null, numbered(30, 50)).block();
        assertThat(elsewhere.current(workspace).block().interactions().rows()).isEqualTo(50);
    }

    @Test
    void readsOnceForAllWhoAskAtOnce(TestClient client) {
        WorkspaceId workspace = workspace(client);
        interactions.append(workspace, null, numbered(0, 2_000)).block();
        CountedFeed counted = new CountedFeed(feed);
        Projections fresh = new Projections(counted);

        List<Projection> answers = Flux.range(0, 40)
                .flatMap(asker -> fresh.current(workspace), 40)
                .collectList()
                .block();

        assertThat(answers).hasSize(40).containsOnly(answers.getFirst());
        assertThat(counted.readings).hasValue(1);
    }

    @Test
    void neverAnswersWithLessThanWasAcknowledged(TestClient client) {
        WorkspaceId workspace = workspace(client);
        List<Long> missing = Flux.range(0, 60)
                .flatMap(
                        batch -> interactions
                                .append(workspace, null, numbered(batch * 20, batch * 20 + 20))
                                .flatMap(appended -> projections
                                        .current(workspace)
                                        .map(projection -> appended.revision() - projection.revision())),
                        8)
                .filter(behind -> behind > 0)
                .collectList()
                .block();

        assertThat(missing).isEmpty();
        assertThat(rows(workspace)).isEqualTo(1_200);
    }

    @Test
    void readsAnewAfterAFailure(TestClient client) {
        WorkspaceId workspace = workspace(client);
        interactions.append(workspace, null, numbered(0, 100)).block();
        CountedFeed interrupted = new CountedFeed(feed);
        interrupted.failures.set(1);
        Projections fresh = new Projections(interrupted);

        assertThat(fresh.current(workspace)
                        .map(Projection::revision)
                        .onErrorReturn(-1L)
                        .block())
                .isEqualTo(-1);
        assertThat(fresh.current(workspace).block().interactions().rows()).isEqualTo(100);
    }

    /** Counts how often the feed is read, and can break off. */
    private static final class CountedFeed implements Feed {
        private final Feed feed;
        final AtomicInteger readings = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();

        CountedFeed(Feed feed) {
            this.feed = feed;
        }

        @Override
        public Mono<FeedState> state(WorkspaceId workspace) {
            return feed.state(workspace);
        }

        @Override
        public Flux<FeedEntry> after(WorkspaceId workspace, long revision) {
            readings.incrementAndGet();
            return failures.getAndDecrement() > 0
                    ? feed.after(workspace, revision).concatWith(Flux.error(new IllegalStateException("cut off")))
                    : feed.after(workspace, revision);
        }

        @Override
        public Mono<Dictionaries> dictionaries(WorkspaceId workspace) {
            return feed.dictionaries(workspace);
        }
    }
}
