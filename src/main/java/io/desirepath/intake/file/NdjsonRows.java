package io.desirepath.intake.file;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.Nearest;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Recipe;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of an NDJSON file: a JSON object a line. A column is a key, or keys joined by points for what stands in
 * inner objects: {@code customer.id}. A list is taken as its JSON text.
 */
final class NdjsonRows implements Rows {
    private static final int MAX_NESTING = 100;
    private static final int KEYS_REMEMBERED = 1_000;
    private static final int SHOWN_OF_LONG_ROWS = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(KeptText.MAX_ROW)
                            .build())
                    .build())
            .build();

    private final KeptText text;
    private final Recipe recipe;
    private final String fileName;
    private final RowIds ids;
    private final Map<String, Integer> slots = new HashMap<>();
    private final BitSet seen = new BitSet();
    private final Set<String> keys = new LinkedHashSet<>();

    NdjsonRows(KeptText text, Recipe recipe, String fileName, RowIds ids) {
        this.text = text;
        this.recipe = recipe;
        this.fileName = fileName;
        this.ids = ids;
        for (int slot = 0; slot < recipe.columns().size(); slot++) {
            slots.put(recipe.columns().get(slot), slot);
        }
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        while (text.nextLine()) {
            long line = text.line();
            if (!text.lineFits() && text.lineLength() > KeptText.MAX_ROW) {
                return new BadRow(line, text.head(SHOWN_OF_LONG_ROWS), CsvRows.tooLong());
            }
            String raw = text.textTo(line + 1);
            if (text.damagedTo(line + 1)) {
                return new BadRow(line, raw, CsvRows.damaged());
            }
            if (!raw.isBlank()) {
                return row(line, raw);
            }
        }
        return null;
    }

    private FileRow row(long line, String raw) {
        @Nullable String[] values = new String[recipe.columns().size()];
        try (JsonParser json = JSON.createParser(raw)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new BadRow(line, raw, bad("it is no object {…}"));
            }
            object(json, "", values);
            if (json.nextToken() != null) {
                return new BadRow(line, raw, bad("something follows the object"));
            }
        } catch (JacksonException e) {
            return new BadRow(line, raw, bad(e.getOriginalMessage()));
        }
        return new Row(line, raw, fileName, ids, values);
    }

    private static RowFault bad(String why) {
        return new RowFault(
                IntakeCode.BAD_JSON,
                null,
                "The line is no JSON object: " + why
                        + ". It is not stored. Correct the line; an object takes one line.");
    }

    private void object(JsonParser json, String prefix, @Nullable String[] values) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = prefix + json.currentName();
            json.nextToken();
            Integer slot = slots.get(key);
            note(key, slot);
            if (json.currentToken() == JsonToken.START_OBJECT && slot == null) {
                object(json, key + ".", values);
            } else if (slot != null) {
                values[slot] = value(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void note(String key, @Nullable Integer slot) {
        if (slot != null) {
            seen.set(slot);
        }
        if (keys.size() < KEYS_REMEMBERED) {
            keys.add(key);
        }
    }

    private static @Nullable String value(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString().strip();
            case START_OBJECT, START_ARRAY -> json.readValueAsTree().toString();
            default -> json.getString();
        };
    }

    @Override
    public void checkSeen() {
        for (String needed : recipe.needed()) {
            if (!keys.isEmpty() && !seen.get(slots.getOrDefault(needed, 0))) {
                throw IntakeCode.UNKNOWN_COLUMN.refusal("No row so far holds \"" + needed + "\", which every row needs."
                        + Nearest.sentence(needed, keys)
                        + " Nothing was stored. Correct the column in the recipe; a key inside an object is named"
                        + " with a point, as in customer.id.");
            }
        }
    }

    @Override
    public List<String> unseen() {
        return IntStream.range(0, recipe.columns().size())
                .filter(slot -> !seen.get(slot))
                .mapToObj(recipe.columns()::get)
                .toList();
    }
}
