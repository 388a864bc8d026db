package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** When a journey's transitions are published, by a clock that the test moves on. */
class TransitionPublishingTests {
    private static final WorkspaceId MAIN = new WorkspaceId("main");
    private static final Journey SHOP =
            new DrawnMap("Shop").stage("All").named("Visit").named("Pay").journey();

    private final List<JourneyId> published = new ArrayList<>();
    private final List<TransitionAnalysis> walked = new ArrayList<>();
    private JourneyAnalysis analysis;
    private VirtualTimeScheduler time;

    @BeforeEach
    void stopTheClock() {
        Plan plan = new Plan(
                SHOP,
                new PlainEvidence()
                        .interactions(List.of(
                                PlainInteraction.of("ann", 0, 0, "Visit"), PlainInteraction.of("ann", 1, 1, "Pay")))
                        .projection(),
                AnalysisQuestion.WHOLE,
                Clock.systemUTC());
        Counted counted = new Pass(plan, AllMeasures.WANTED).count().block();
        analysis = new JourneyAnalysis(plan, Objects.requireNonNull(counted), null);
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void letTheClockGo() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void letsTheAnswerGoFirst() {
        TransitionPublishing publishing = new TransitionPublishing(graph(Mono.just(true)));

        publishing.offer(MAIN, SHOP.id(), Mono.just(analysis));
        assertThat(published).isEmpty();
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(published).containsExactly(SHOP.id());
        assertThat(walked).singleElement().satisfies(each -> {
            assertThat(each.from().name()).isEqualTo("Visit");
            assertThat(each.to().name()).isEqualTo("Pay");
        });
    }

    @Test
    void publishesAJourneyOnceAMinute() {
        TransitionPublishing publishing = new TransitionPublishing(graph(Mono.just(true)));
        JourneyId other = JourneyId.random();

        for (int second = 0; second < 150; second++) {
            publishing.offer(MAIN, SHOP.id(), Mono.just(analysis));
            publishing.offer(MAIN, other, Mono.just(analysis));
            time.advanceTimeBy(Duration.ofSeconds(1));
        }
        assertThat(published).containsExactly(SHOP.id(), other, SHOP.id(), other, SHOP.id(), other);
    }

    @Test
    void triesAgainWhatFailed() {
        TransitionPublishing publishing =
                new TransitionPublishing(graph(Mono.error(new IllegalStateException("no graph"))));

        for (int second = 0; second < 90; second++) {
            publishing.offer(MAIN, SHOP.id(), Mono.just(analysis));
            time.advanceTimeBy(Duration.ofSeconds(1));
        }
        assertThat(published).containsExactly(SHOP.id(), SHOP.id());
    }

    @Test
    void givesUpOnAGraphThatDoesNotAnswer() {
        TransitionPublishing publishing = new TransitionPublishing(graph(Mono.never()));
        JourneyId other = JourneyId.random();

        publishing.offer(MAIN, SHOP.id(), Mono.just(analysis));
        publishing.offer(MAIN, other, Mono.just(analysis));
        time.advanceTimeBy(Duration.ofSeconds(29));
        assertThat(published).containsExactly(SHOP.id());
        time.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(published).containsExactly(SHOP.id(), other);
    }

    private ObservedTransitions graph(Mono<Boolean> answer) {
        return (workspace, journey, asOf, transitions) -> {
            published.add(journey);
            walked.addAll(transitions);
            return answer;
        };
    }
}
