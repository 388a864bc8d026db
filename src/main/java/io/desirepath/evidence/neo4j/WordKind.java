package io.desirepath.evidence.neo4j;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.List;

/** The vocabulary that a word belongs to; stored by name. Each may grow only so far, lest free text or ids get in. */
enum WordKind {
    SUBJECT(
            Dictionary.MAX_WORDS,
            "TOO_MANY_NAMES",
            "name",
            "Take a column with fewer different values as the name, such as the kind of a page instead of its address."),
    CHANNEL(
            Dictionary.MAX_WORDS,
            "TOO_MANY_CHANNELS",
            "channel",
            "Take a column with fewer different values as the channel, or leave it out."),
    ATTRIBUTE(1_000, "TOO_MANY_ATTRIBUTES", "attributes", "Send only the attributes that you filter or break down by."),
    VALUE(
            Dictionary.MAX_WORDS,
            "TOO_MANY_VALUES",
            "attributes",
            "Leave it out, or group its values before sending (ranges, years, regions);"
                    + " a sum of money can be sent as value or cost.");

    private final int most;
    private final String code;
    private final String field;
    private final String remedy;

    WordKind(int most, String code, String field, String remedy) {
        this.most = most;
        this.code = code;
        this.field = field;
        this.remedy = remedy;
    }

    /** How many words there may be. */
    int most() {
        return most;
    }

    /** Says that no more words are taken: {@code of} says in plural what of, such as "channels". */
    Refusal full(String of, String word) {
        return new Refusal(new Problem(
                code,
                "There are %,d different %s, the most that there can be, and \"%s\" would be one more. Nothing was stored. %s"
                        .formatted(most, of, word, remedy),
                List.of(field)));
    }
}
