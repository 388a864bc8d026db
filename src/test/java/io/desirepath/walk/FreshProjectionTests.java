package io.desirepath.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.ImportId;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshProjectionTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GrowingFeed feed = new GrowingFeed();
    private final FreshProjection fresh = new FreshProjection(feed, WorkspaceId.MAIN);

    @Test
    void answersHoweverFastTheFeedGrows() {
        feed.growth = 3;
        feed.add(null);
        for (int question = 1; question <= 3; question++) {
            long asked = feed.revision(WorkspaceId.MAIN).block();
            Projection answer = fresh.current().block(PATIENCE);
            assertThat(answer.revision()).isEqualTo(asked);
            assertThat(answer.interactions().rows()).isEqualTo(asked);
        }
    }

    @Test
    void holdsNothingOfAnImportUndoneWhileItIsRead() {
        ImportId mistaken = ImportId.random();
        feed.add(null);
        feed.add(mistaken);
        feed.add(mistaken);
        feed.add(null);
        feed.meanwhile = () -> {
            feed.add(null);
            feed.undo(mistaken);
        };
        Projection answer = fresh.current().block(PATIENCE);
        assertThat(answer.revision()).isEqualTo(6);
        assertThat(answer.interactions().rows()).isEqualTo(3);
    }

    @Test
    void holdsNothingOfAnImportAskedForAndUndoneMeanwhile() {
        ImportId mistaken = ImportId.random();
        feed.add(mistaken);
        feed.add(mistaken);
        feed.meanwhile = () -> feed.undo(mistaken);
        Projection answer = new Projections(feed)
                .ofImports(WorkspaceId.MAIN, Set.of(mistaken.value()))
                .block(PATIENCE);
        assertThat(answer.interactions().rows()).isZero();
    }

    @Test
    void keepsNothingOfAFeedThatAnotherHasReplacedAndOutgrown() {
        feed.add(null);
        feed.add(null);
        fresh.current().block(PATIENCE);

        feed.beginAnew();
        for (int i = 0; i < 4; i++) {
            feed.add(null);
        }
        Projection answer = fresh.current().block(PATIENCE);
        assertThat(answer.revision()).isEqualTo(4);
        assertThat(answer.newestNotAfter(Long.MAX_VALUE)).hasValue(GrowingFeed.at("another", 4));
        assertThat(answer.newestNotAfter(GrowingFeed.at("another", 0)))
                .as("nothing of the first feed")
                .isEmpty();
    }

    @Test
    void isKeptOnlyOfWorkspacesWithEvidence() {
        Projections projections = new Projections(feed);
        for (int i = 0; i < 50; i++) {
            assertThat(projections
                            .current(new WorkspaceId("invented-" + i))
                            .block(PATIENCE)
                            .revision())
                    .isZero();
        }
        assertThat(projections.kept()).isZero();

        feed.add(null);
        projections.current(WorkspaceId.MAIN).block(PATIENCE);
        assertThat(projections.kept()).isEqualTo(1);
    }
}
