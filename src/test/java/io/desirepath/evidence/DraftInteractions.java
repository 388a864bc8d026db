package io.desirepath.evidence;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Interactions for tests, told apart by a number. */
public final class DraftInteractions {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private DraftInteractions() {}

    /** The interactions from one number to another, the latter excluded; four a customer, a minute apart. */
    public static InteractionDrafts numbered(int from, int to) {
        return new InteractionDrafts(
                List.of("plan"),
                IntStream.range(from, to).mapToObj(DraftInteractions::numbered).toList());
    }

    /** The interaction of that number. */
    public static InteractionDraft numbered(int number) {
        return draft("i" + number, "name" + number % 7, "plan" + number % 3);
    }

    /** An interaction with a single attribute. */
    public static InteractionDraft draft(String id, String name, String attribute) {
        return new InteractionDraft(
                id,
                "customer" + id.hashCode() / 4,
                null,
                START.plusSeconds(60L * Math.abs(id.hashCode() % 100_000)),
                0,
                name,
                "web",
                Double.NaN,
                Double.NaN,
                null,
                false,
                List.of(attribute));
    }
}
