package io.desirepath.sample;

import io.desirepath.evidence.InteractionDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A generated sample counted the slow and simple way, from its interactions alone: nothing here knows how the generator
 * works.
 */
final class RawSample {
    static final Instant REFERENCE = Instant.parse("2026-05-17T09:30:00Z");

    private final List<Visit> visits = new ArrayList<>();

    /**
     * An interaction and what the same customer did next.
     *
     * @param touchpoint the one that the map gives it to, null for none
     * @param next the touchpoint after it, null for none
     * @param following the interaction after it, null where it is the customer's last
     */
    record Visit(
            InteractionDraft interaction,
            @Nullable ShopTouchpoint touchpoint,
            @Nullable ShopTouchpoint next,
            @Nullable InteractionDraft following) {

        @Nullable
        String attribute(String name) {
            return interaction.attributes().get(SampleGenerator.ATTRIBUTES.indexOf(name));
        }

        long secondsToNext() {
            return Objects.requireNonNull(following).at().getEpochSecond()
                    - interaction.at().getEpochSecond();
        }

        /** Whether the customer gave up here: cancelled, unsubscribed, or was not seen for three weeks. */
        boolean isLast() {
            return following == null
                    || (next != null && next.role() == ShopTouchpoint.Role.EXIT)
                    || (next != null && next.role() == ShopTouchpoint.Role.ENTRY && secondsToNext() > 21 * 86_400);
        }

        /** Whether enough time has passed since to know. */
        boolean isOver() {
            return interaction.at().isBefore(REFERENCE.minusSeconds(60 * 86_400));
        }
    }

    RawSample(long seed, int customers) {
        new SampleGenerator(new SamplePlan(seed, customers, REFERENCE))
                .customers()
                .forEach(customer -> add(customer.interactions().stream()
                        .filter(interaction -> !interaction.name().equals(ShoppingTrip.UNMAPPED))
                        .toList()));
    }

    private void add(List<InteractionDraft> interactions) {
        for (int i = 0; i < interactions.size(); i++) {
            InteractionDraft here = interactions.get(i);
            InteractionDraft next = i + 1 < interactions.size() ? interactions.get(i + 1) : null;
            visits.add(new Visit(here, touchpoint(here), next == null ? null : touchpoint(next), next));
        }
    }

    List<Visit> visits() {
        return visits;
    }

    List<Visit> visits(Predicate<Visit> wanted) {
        return visits.stream().filter(wanted).toList();
    }

    static double share(List<Visit> visits, Predicate<Visit> counted) {
        return (double) visits.stream().filter(counted).count() / visits.size();
    }

    /** The touchpoint whose rule accepts an interaction, by the map as it is declared. */
    static @Nullable ShopTouchpoint touchpoint(InteractionDraft interaction) {
        for (ShopTouchpoint touchpoint : ShopTouchpoint.values()) {
            boolean named = touchpoint.interactionNames().contains(interaction.name());
            boolean elsewhere = touchpoint.matching() instanceof ShopMatching.OnChannel
                    && !touchpoint.channel().equals(interaction.channel());
            if (named && !elsewhere) {
                return touchpoint;
            }
        }
        return null;
    }
}
