package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleGeneratorTests {
    private static final Instant REFERENCE = Instant.parse("2026-05-17T09:30:00Z");

    @Test
    void makesTheSameSampleFromTheSameSeedOnEveryMachine() throws NoSuchAlgorithmException {
        // Whoever changes the shop on purpose puts the new digest here; it must not change by accident.
        assertThat(digest(sample(1, 500)))
                .isEqualTo("eceee555b66982813d3e0dcf0082e416ab7712c003bb78d3c1c7075da414144f");
    }

    @Test
    void makesAnotherSampleFromAnotherSeed() throws NoSuchAlgorithmException {
        assertThat(digest(sample(1, 50))).isNotEqualTo(digest(sample(2, 50)));
    }

    @Test
    void makesACustomerWithoutTheOnesBefore() {
        SampleGenerator generator = new SampleGenerator(new SamplePlan(7, 100, REFERENCE));
        List<SampleCustomer> backwards = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> generator.customer(101 - number))
                .toList();
        assertThat(backwards.reversed()).isEqualTo(sample(7, 100).toList());
    }

    @Test
    void beginsALargeSampleLikeASmallOne() {
        assertThat(sample(3, 1_000_000).limit(50).toList())
                .isEqualTo(sample(3, 50).toList());
    }

    @Test
    void tellsOnlyOfTheYearBeforeTheReference() {
        sample(1, 3_000).forEach(customer -> {
            assertThat(customer.interactions())
                    .allSatisfy(interaction -> assertThat(interaction.at())
                            .isBetween(REFERENCE.minus(Duration.ofDays(366)), REFERENCE.minusSeconds(1)));
            assertThat(customer.feedback())
                    .allSatisfy(response -> assertThat(response.at()).isBefore(REFERENCE));
        });
    }

    @Test
    void givesEveryCustomerInteractionsInOrderAndIdsOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        sample(1, 3_000).forEach(customer -> {
            assertThat(customer.interactions())
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.comparing(InteractionDraft::at))
                    .allSatisfy(interaction -> assertThat(interaction.customer())
                            .isEqualTo(customer.customer().customer()));
            customer.interactions()
                    .forEach(
                            interaction -> assertThat(ids.add(interaction.id())).isTrue());
            customer.feedback()
                    .forEach(response -> assertThat(ids.add(response.id())).isTrue());
        });
    }

    @Test
    void neverTakesTwoStepsInOneInstant() {
        sample(1, 3_000)
                .forEach(customer -> assertThat(customer.interactions().stream().map(InteractionDraft::at))
                        .doesNotHaveDuplicates());
    }

    @Test
    void saysOfEveryCustomerThatItIsGenerated() {
        assertThat(sample(1, 20))
                .allSatisfy(
                        customer -> assertThat(customer.customer().customer()).startsWith("generated-"));
    }

    @Test
    void refusesASampleOfNobodyAndOneTooLarge() {
        assertThatThrownBy(() -> new SamplePlan(1, 0, REFERENCE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new SamplePlan(1, SamplePlan.MOST + 1, REFERENCE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BAD_REQUEST");
    }

    private static Stream<SampleCustomer> sample(long seed, int customers) {
        return new SampleGenerator(new SamplePlan(seed, customers, REFERENCE)).customers();
    }

    private static String digest(Stream<SampleCustomer> sample) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        sample.forEach(customer -> {
            add(digest, customer.customer().customer());
            add(digest, new TreeMap<>(customer.customer().attributes()).toString());
            customer.interactions().stream().map(InteractionDraft::toString).forEach(text -> add(digest, text));
            customer.feedback().stream().map(FeedbackDraft::toString).forEach(text -> add(digest, text));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
