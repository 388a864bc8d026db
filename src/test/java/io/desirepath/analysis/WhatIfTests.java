package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.analysis.kernel.WhatIfChain;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Refusal;
import io.desirepath.walk.DrawnMap;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of other exit rates, and what is said where there is nothing to say. */
class WhatIfTests {
    private static final Journey SHOP = new DrawnMap("Shop")
            .stage("All")
            .named("Visit")
            .named("Pay")
            .named("Cancelled", TouchpointFlag.EXIT)
            .named("Parcel", TouchpointFlag.GOAL)
            .named("Review")
            .named("Never")
            .journey();

    private final List<PlainInteraction> interactions = new ArrayList<>();
    private int customers;

    @Test
    void changesSeveralRatesAtOnce() {
        walks(40, "Visit", "Pay", "Parcel", "Review");
        walks(10, "Visit", "Pay", "Cancelled");
        walks(50, "Visit");

        WhatIf whatIf = whatIf(change("Pay", 0), change("Visit", 0.25));

        // 0.75 go on to pay, and all of them convert.
        assertThat(whatIf.outcome().conversion().value()).isEqualTo(0.75, within(1e-12));
        assertThat(whatIf.outcome().additionalConversions().value()).isEqualTo(35, within(1e-9));
        assertThat(whatIf.outcome().additionalValue().reason()).isEqualTo(NullReason.NO_VALUES);
        assertThat(whatIf.changes())
                .extracting(rate -> rate.touchpoint().name() + " "
                        + rate.measured().numerator() + "/" + rate.measured().denominator() + " " + rate.exitRate())
                .containsExactly("Visit 50/100 0.25", "Pay 10/50 0.0");
    }

    @ParameterizedTest
    @CsvSource({"Parcel, AFTER_GOAL", "Review, AFTER_GOAL", "Never, NOT_REACHED", "Pay, NO_OUTFLOW"})
    void saysWhyThereIsNothingToSay(String name, NullReason reason) {
        walks(40, "Visit", "Parcel", "Review");
        walks(10, "Visit", "Pay");

        WhatIf whatIf = whatIf(change("Visit", 0), change(name, 0.1));

        assertThat(whatIf.outcome()).isEqualTo(WhatIfChain.Outcome.none(reason));
        assertThat(whatIf.changes()).hasSize(2);
    }

    @Test
    void saysNothingBeforeAnyWalkHasMatured() {
        assertThat(whatIf(change("Pay", 0)).outcome()).isEqualTo(WhatIfChain.Outcome.none(NullReason.NO_MATURED_WALKS));
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, false"})
    void marksThinEvidence(int goingOn, boolean thin) {
        walks(goingOn, "Visit", "Pay", "Parcel");
        walks(10, "Visit", "Pay");

        assertThat(whatIf(change("Pay", 0)).changes().getFirst().thinEvidence()).isEqualTo(thin);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refusesARateThatIsNone(double rate) {
        assertRefused("BAD_REQUEST", change("Pay", rate));
    }

    @Test
    void refusesWhatCannotBeChanged() {
        assertRefused("BAD_REQUEST");
        assertRefused("BAD_REQUEST", change("Cancelled", 0.1));
        assertRefused("BAD_REQUEST", change("Pay", 0.1), change("Pay", 0.2));
        assertRefused("NOT_FOUND", new WhatIfChange(new TouchpointId(UUID.randomUUID()), 0.1));
    }

    private void assertRefused(String code, WhatIfChange... changes) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> whatIf(changes))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }

    private static WhatIfChange change(String name, double rate) {
        return new WhatIfChange(
                SHOP.touchpoints().stream()
                        .filter(touchpoint -> touchpoint.name().equals(name))
                        .map(Touchpoint::id)
                        .findFirst()
                        .orElseThrow(),
                rate);
    }

    private void walks(int walks, String... names) {
        for (int walk = 0; walk < walks; walk++) {
            customers++;
            for (int i = 0; i < names.length; i++) {
                interactions.add(
                        PlainInteraction.of("customer " + customers, i * 10_000L, interactions.size(), names[i]));
            }
        }
    }

    private WhatIf whatIf(WhatIfChange... changes) {
        AnalysisQuestion whole = AnalysisQuestion.WHOLE;
        AnalysisQuestion question = new AnalysisQuestion(
                whole.entered(),
                whole.where(),
                whole.counting(),
                null,
                List.of(),
                List.of(),
                null,
                Instant.parse("2030-01-01T00:00:00Z"));
        Plan plan = new Plan(
                SHOP, new PlainEvidence().interactions(interactions).projection(), question, Clock.systemUTC());
        Counted counted = Objects.requireNonNull(
                new Pass(plan, AllMeasures.WANTED).count().block());
        return new JourneyAnalysis(plan, counted, null).whatIf(List.of(changes));
    }
}
