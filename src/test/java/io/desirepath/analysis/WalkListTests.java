package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.journey.Journey;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.Refusal;
import io.desirepath.walk.Counting;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.ExclusionRule;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.Projection;
import io.desirepath.walk.WalkStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every count of walks opens exactly that many. */
class WalkListTests {
    private static final List<String> NAMES = List.of("Visit", "Basket", "Pay", "Cancelled", "Parcel", "Review");
    private static final Journey SHOP = new DrawnMap("Shop")
            .stage("Choose")
            .named("Visit", TouchpointFlag.ENTRY)
            .named("Basket")
            .stage("Buy")
            .named("Pay")
            .named("Cancelled", TouchpointFlag.EXIT)
            .named("Parcel", TouchpointFlag.GOAL)
            .stage("After")
            .named("Review")
            .journey();
    private static final long HOUR = 3_600_000;

    private final Plan plan = plan();
    private final JourneyAnalysis answer = new JourneyAnalysis(
            plan,
            Objects.requireNonNull(new Pass(plan, AllMeasures.WANTED).count().block()),
            null);

    private static Plan plan() {
        SplittableRandom random = new SplittableRandom(11);
        List<PlainInteraction> interactions = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            interactions.add(PlainInteraction.of(
                    "customer " + random.nextInt(200),
                    random.nextInt(1_000) * HOUR,
                    i,
                    NAMES.get(random.nextInt(NAMES.size()))));
        }
        // What comes in a second batch is in the delta.
        Projection projection = new PlainEvidence()
                .interactions(interactions.subList(0, 1_950))
                .interactions(interactions.subList(1_950, 2_000))
                .projection();
        AnalysisQuestion whole = AnalysisQuestion.WHOLE;
        TouchpointId review = SHOP.touchpoints().getLast().id();
        AnalysisQuestion question = new AnalysisQuestion(
                whole.entered(),
                whole.where(),
                Counting.WALKS,
                null,
                List.of(),
                List.of(new AnalysisQuestion.Exclusion(review, ExclusionRule.REMOVE_ENTIRELY)),
                Duration.ofHours(100),
                Instant.ofEpochMilli(1_000 * HOUR));
        return new Plan(SHOP, projection, question, Clock.systemUTC());
    }

    @Test
    void opensTheCountsOfTheWholeAnswer() {
        assertThat(total(asked(null, null))).isEqualTo(answer.entrants()).isPositive();
        assertThat(total(asked(null, true))).isEqualTo(answer.matured()).isPositive();
        assertThat(total(asked(WalkStatus.CONVERTED, null)))
                .isEqualTo(answer.converted())
                .isPositive();
        assertThat(total(asked(WalkStatus.DROPPED, null)))
                .isEqualTo(answer.dropped())
                .isPositive();
        assertThat(total(asked(WalkStatus.IN_PROGRESS, null)))
                .isEqualTo(answer.inProgress())
                .isPositive();
        assertThat(total(asked(WalkStatus.EXCLUDED, null)))
                .isEqualTo(answer.excluded())
                .isPositive();
        assertThat(total(asked(WalkStatus.CONVERTED, true)))
                .isEqualTo(answer.conversion().numerator());
    }

    @Test
    void opensTheCountsOfEachTouchpoint() {
        for (TouchpointAnalysis each : answer.touchpoints()) {
            TouchpointId id = each.touchpoint().id();
            assertThat(total(at(id, WalkRelation.REACHED, null, null))).isEqualTo(each.reached());
            assertThat(total(at(id, WalkRelation.EXITED, null, null)))
                    .isEqualTo(each.exits().numerator());
            assertThat(total(at(id, WalkRelation.ATTEMPTED, true, null)))
                    .isEqualTo(each.conversionAfter().denominator());
            assertThat(total(at(id, WalkRelation.ATTEMPTED, true, WalkStatus.CONVERTED)))
                    .isEqualTo(each.conversionAfter().numerator());
            assertThat(total(at(id, WalkRelation.ENDED, null, null))).isEqualTo(each.endedHere());
        }
    }

    @Test
    void opensTheCountsOfEachStage() {
        for (StageAnalysis each : answer.stages()) {
            Stage stage = each.stage();
            assertThat(total(new WalksAsked(null, null, null, stage.id(), WalkRelation.REACHED)))
                    .isEqualTo(each.reached());
            assertThat(total(new WalksAsked(null, null, null, stage.id(), WalkRelation.EXITED)))
                    .isEqualTo(each.exits().numerator());
        }
    }

    @Test
    void showsEachWalkOnceOnPagesInOrder() {
        List<ListedWalk> all = new ArrayList<>();
        WalkPlace after = null;
        List<ListedWalk> page = list(asked(null, null), after, 7).walks();
        while (!page.isEmpty()) {
            all.addAll(page);
            after = page.getLast().place();
            page = list(asked(null, null), after, 7).walks();
        }
        assertThat(all).hasSize((int) answer.entrants()).doesNotHaveDuplicates();
        assertThat(all.stream().map(ListedWalk::place)).isSorted();
        assertThat(all.stream().map(ListedWalk::enteredAt).toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void showsAWalkAsItWasWalked() {
        for (ListedWalk walk :
                list(asked(WalkStatus.DROPPED, true), null, 1_000).walks()) {
            List<Touchpoint> attempt = walk.interactions().stream()
                    .filter(ListedWalk.Step::inAttempt)
                    .map(ListedWalk.Step::touchpoint)
                    .toList();
            assertThat(walk.size()).isEqualTo(walk.interactions().size());
            assertThat(walk.enteredAt())
                    .isEqualTo(walk.interactions().getFirst().at());
            if (walk.reason() == null) {
                assertThat(walk.exit()).isEqualTo(attempt.getLast());
                assertThat(walk.decidedAt()).isNull();
            } else {
                assertThat(attempt.getLast()).isEqualTo(walk.reason());
                assertThat(walk.exit()).isEqualTo(attempt.get(Math.max(0, attempt.size() - 2)));
            }
        }
    }

    @Test
    void refusesATouchpointOfAnotherJourney() {
        assertThatThrownBy(() -> total(at(TouchpointId.random(), WalkRelation.REACHED, null, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_FOUND");
    }

    private static WalksAsked asked(@Nullable WalkStatus status, @Nullable Boolean matured) {
        return new WalksAsked(status, matured, null, null, WalkRelation.REACHED);
    }

    private static WalksAsked at(
            TouchpointId id, WalkRelation relation, @Nullable Boolean matured, @Nullable WalkStatus status) {
        return new WalksAsked(status, matured, id, null, relation);
    }

    private long total(WalksAsked asked) {
        return list(asked, null, 1).total();
    }

    private WalkListing list(WalksAsked asked, @Nullable WalkPlace after, int most) {
        return Objects.requireNonNull(new Pass(plan, Wanted.NOTHING)
                .list(WalkListFold.listed(plan, asked, null), after, most)
                .block());
    }
}
