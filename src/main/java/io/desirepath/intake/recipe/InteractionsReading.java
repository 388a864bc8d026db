package io.desirepath.intake.recipe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads recipes of interactions. */
final class InteractionsReading {
    static final String[] COLUMNS = {
        "id", "customer", "case", "name", "at", "sequence", "end", "channel", "value", "cost", "attributes"
    };
    private static final String[] OF_EACH = {"name", "at", "when", "sequence", "end", "channel", "value", "cost"};

    private final ValueReading values;
    private final TimingReading times;
    private final Columns columns;

    InteractionsReading(ValueReading values, TimingReading times, Columns columns) {
        this.values = values;
        this.times = times;
        this.columns = columns;
    }

    Content read(Keys recipe, Keys named) {
        return new Content.Interactions(
                values.needed(named, "customer"),
                values.optional(named, "case"),
                values.attributes(named, "attributes"),
                recipe.has("each") ? each(recipe, named) : List.of(one(named)));
    }

    private Content.Made one(Keys named) {
        return new Content.Made(
                0,
                values.needed(named, "name"),
                times.needed(named, "at"),
                List.of(),
                values.optional(named, "sequence"),
                times.optional(named, "end"),
                values.optional(named, "channel"),
                values.optional(named, "value"),
                values.optional(named, "cost"));
    }

    private List<Content.Made> each(Keys recipe, Keys named) {
        if (named.has("name")) {
            throw named.bad("name", "is there although each says what the row's interactions are called");
        }
        List<JsonNode> entries = recipe.list("each");
        if (entries.isEmpty()) {
            throw recipe.bad("each", "is an empty list, so that no row makes anything");
        }
        List<Content.Made> made = new ArrayList<>();
        for (JsonNode entry : entries) {
            made.add(made(Keys.of(entry, Keys.at(recipe.path("each"), made.size()), OF_EACH), named, made.size() + 1));
        }
        return made;
    }

    /** What an entry does not say holds as {@code columns} says it. */
    private Content.Made made(Keys entry, Keys named, int place) {
        List<Condition> when = values.conditions(entry, "when");
        Text name = values.text(entry.required("name"), entry.path("name"));
        Timing at = times.inEach(entry.has("at") || !named.has("at") ? entry : named, "at", place == 1);
        if (when.isEmpty()) {
            columns.need(name);
            if (at instanceof Timing.Read read) {
                columns.need(read.text());
            }
        }
        return new Content.Made(
                place,
                name,
                at,
                when,
                either(entry, named, "sequence"),
                times.optional(entry.has("end") ? entry : named, "end"),
                either(entry, named, "channel"),
                either(entry, named, "value"),
                either(entry, named, "cost"));
    }

    private @Nullable Text either(Keys entry, Keys named, String key) {
        return values.optional(entry.has(key) ? entry : named, key);
    }
}
