package io.desirepath.analysis.graphql;

import io.desirepath.journey.JourneyId;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opaque ids of parts of a journey. */
final class Ids {
    private Ids() {}

    /** The id of a part of this type; refuses what is none with {@code NOT_FOUND}. */
    static <I> I of(String type, String opaque, Function<UUID, I> id, String argument) {
        try {
            return GlobalId.idOf(type, opaque).map(UUID::fromString).map(id).orElseThrow(() -> absent(type, argument));
        } catch (IllegalArgumentException e) {
            throw absent(type, argument);
        }
    }

    /** A survey's id in the store; null where none is named. */
    static @Nullable String survey(@Nullable String opaque) {
        return opaque == null
                ? null
                : GlobalId.idOf("Survey", opaque)
                        .orElseThrow(() -> new Refusal(new Problem(
                                "NOT_FOUND", "There is no such survey. Take an id from surveys.", List.of("survey"))));
    }

    /** The id of a journey; refuses what is none as {@link #noJourney} does. */
    static JourneyId journey(String opaque, String argument) {
        try {
            return of("Journey", opaque, JourneyId::new, argument);
        } catch (Refusal e) {
            throw noJourney(argument);
        }
    }

    /** There is no such journey. */
    static Refusal noJourney(String argument) {
        return new Refusal(
                new Problem("NOT_FOUND", "There is no such journey. Take an id from journeys.", List.of(argument)));
    }

    private static Refusal absent(String type, String argument) {
        String name = type.toLowerCase(Locale.ROOT);
        return new Refusal(new Problem(
                "NOT_FOUND",
                "This journey has no such %s. Take an id from its %ss.".formatted(name, name),
                List.of(argument)));
    }
}
