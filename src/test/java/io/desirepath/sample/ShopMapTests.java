package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.sample.ShopTouchpoint.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The declared shop is a map that hangs together. */
class ShopMapTests {

    @Test
    void hasSixStagesWithTouchpointsInStageOrder() {
        assertThat(ShopStage.values())
                .hasSize(6)
                .allSatisfy(stage -> assertThat(stage.touchpoints()).isNotEmpty());
        assertThat(Arrays.stream(ShopTouchpoint.values()).map(ShopTouchpoint::stage))
                .isSorted();
    }

    @Test
    void hasOneGoalAndSomeOfEveryOtherRole() {
        assertThat(Arrays.stream(ShopTouchpoint.values()).filter(touchpoint -> touchpoint.role() == Role.GOAL))
                .containsExactly(ShopTouchpoint.ORDER_RECEIVED);
        assertThat(Arrays.stream(ShopTouchpoint.values()).map(ShopTouchpoint::role))
                .contains(Role.values());
    }

    @Test
    void namesMilestonesOfTheirOwnStage() {
        assertThat(ShopStage.values())
                .allSatisfy(stage -> assertThat(stage.milestone().stream().map(ShopTouchpoint::stage))
                        .allMatch(own -> own == stage));
    }

    @Test
    void givesEveryInteractionToOneTouchpoint() {
        for (ShopTouchpoint one : ShopTouchpoint.values()) {
            for (ShopTouchpoint other : ShopTouchpoint.values()) {
                boolean shared = one.interactionNames().stream().anyMatch(other.interactionNames()::contains);
                boolean apart = one.matching() instanceof ShopMatching.OnChannel
                        && !one.channel().equals(other.channel());
                assertThat(one == other || !shared || apart)
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    @Test
    void leadsFromEntriesToEveryTouchpointThatIsNoExit() {
        Set<ShopTouchpoint> reached = EnumSet.copyOf(ShopTraits.NEW_ENTRIES.alternatives());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ShopStep step : ShopPaths.STEPS) {
                grew |= step.weight() > 0 && reached.contains(step.from()) && reached.add(step.to());
            }
        }
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ShopTouchpoint.values())
                        .filter(touchpoint -> touchpoint.role() != Role.EXIT)
                        .toList());
    }

    @Test
    void plansOneTransitionThatNobodyWalksAndLeavesSomeThatAreWalkedUnplanned() {
        assertThat(ShopPaths.STEPS)
                .filteredOn(step -> step.planned() && step.weight() == 0)
                .hasSize(1);
        assertThat(ShopPaths.STEPS).anyMatch(step -> !step.planned() && step.weight() > 0);
    }

    @Test
    void declaresEveryStepOnce() {
        assertThat(ShopPaths.STEPS.stream().map(step -> step.from() + " " + step.to()))
                .doesNotHaveDuplicates();
    }

    @Test
    void plantsAtMostOneBottleneckATouchpoint() {
        assertThat(PlantedBottleneck.ALL.stream().map(PlantedBottleneck::at)).doesNotHaveDuplicates();
        assertThat(PlantedBottleneck.ALL.stream().map(PlantedBottleneck::attribute))
                .allMatch(SampleGenerator.ATTRIBUTES::contains);
    }
}
