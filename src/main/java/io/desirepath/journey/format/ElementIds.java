package io.desirepath.journey.format;

import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.TransitionId;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Ids as the outside writes them: an element may be named by its opaque id or by the bare UUID it was made with, so
 * that an editor can speak of what it has added before the server has answered.
 */
public final class ElementIds {
    private ElementIds() {}

    /** The UUID behind either spelling; empty for text that is none and for the opaque id of another type. */
    public static Optional<UUID> read(String type, String text) {
        return bare(text).or(() -> GlobalId.idOf(type, text).flatMap(ElementIds::bare));
    }

    /** The id of a new stage; refused with {@code ID_INVALID} where it is none. */
    static StageId newStage(String text) {
        return fresh("Stage", text, StageId::new);
    }

    /** The id of a new touchpoint; refused with {@code ID_INVALID} where it is none. */
    static TouchpointId newTouchpoint(String text) {
        return fresh("Touchpoint", text, TouchpointId::new);
    }

    /** The id of a new transition; refused with {@code ID_INVALID} where it is none. */
    static TransitionId newTransition(String text) {
        return fresh("Transition", text, TransitionId::new);
    }

    /** The id of a stage that should exist. */
    static StageId stage(String text) {
        return known("Stage", text, StageId::new);
    }

    /** The id of a touchpoint that should exist. */
    static TouchpointId touchpoint(String text) {
        return known("Touchpoint", text, TouchpointId::new);
    }

    /** The id of a transition that should exist. */
    static TransitionId transition(String text) {
        return known("Transition", text, TransitionId::new);
    }

    private static <I> I fresh(String type, String text, Function<UUID, I> make) {
        return read(type, text)
                .map(make)
                .orElseThrow(() -> new Refusal(new Problem(
                        "ID_INVALID",
                        "A new element's id is a UUID, such as 1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b. Nothing was changed.",
                        List.of())));
    }

    private static <I> I known(String type, String text, Function<UUID, I> make) {
        return read(type, text)
                .map(make)
                .orElseThrow(() -> new Refusal(new Problem(
                        "NOT_FOUND",
                        "There is no such element in this journey; perhaps somebody deleted it. Nothing was changed. Read the journey again.",
                        List.of())));
    }

    /** A UUID in its one canonical spelling, in either case of letters. */
    private static Optional<UUID> bare(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
