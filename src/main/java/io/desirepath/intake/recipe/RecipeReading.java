package io.desirepath.intake.recipe;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.Nearest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads recipes from JSON. A recipe is refused with the key at fault and the remedy; there is no key that is silently
 * left out.
 */
public final class RecipeReading {
    /** The most characters that a recipe has. */
    public static final int MAX_LENGTH = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxDocumentLength(MAX_LENGTH)
                            .build())
                    .build())
            .build();
    private static final String[] COMMON = {"kind", "format", "csv", "columns", "when", "decimal", "zone", "locale"};
    private static final List<String> KINDS = List.of("interactions", "feedback", "customers");
    private static final List<String> FORMATS = List.of("csv", "ndjson");

    private RecipeReading() {}

    /** The recipe in a JSON text; throws a {@link io.desirepath.shared.Refusal} where it is none. */
    public static Recipe read(String json) {
        return read(tree(json));
    }

    /** A JSON text as a tree; throws a {@link io.desirepath.shared.Refusal} where it is not well formed. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw IntakeCode.BAD_RECIPE.refusal("The recipe is no JSON: " + e.getOriginalMessage() + where(e)
                    + ". Nothing was read. Correct the recipe and send the file again.");
        }
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    /** The recipe in a JSON tree; throws a {@link io.desirepath.shared.Refusal} where it is none. */
    public static Recipe read(JsonNode tree) {
        String kind = kind(tree);
        Keys keys = Keys.of(tree, List.of(), keysOf(kind));
        Columns columns = new Columns();
        ValueReading values = new ValueReading(columns);
        TimingReading times = new TimingReading(columns, values, keys);
        Format format = format(keys);
        Keys named = Keys.of(keys.required("columns"), List.of("columns"), columnsOf(kind));
        Text id = values.optional(named, "id");
        if (id != null) {
            columns.need(id);
        }
        List<Condition> when = values.conditions(keys, "when");
        Content content = switch (kind) {
            case "interactions" -> new InteractionsReading(values, times, columns).read(keys, named);
            case "feedback" -> new FeedbackReading(values, times).read(keys, named);
            default -> customers(values, named);
        };
        return new Recipe(
                format,
                csv(keys, format),
                columns.all(),
                columns.needed(),
                id,
                when,
                decimal(keys),
                content,
                columns.rowIds() || (id == null && !(content instanceof Content.Customers)),
                columns.fileName());
    }

    private static String kind(JsonNode tree) {
        JsonNode node = tree.get("kind");
        if (!tree.isObject() || node == null || node.isNull()) {
            throw Keys.refusal(
                    IntakeCode.MISSING_KEY, List.of("kind"), "is missing; it says what the file holds: " + KINDS);
        }
        String kind = Keys.text(node, List.of("kind"));
        if (!KINDS.contains(kind)) {
            throw Keys.refusal(
                    IntakeCode.BAD_VALUE,
                    List.of("kind"),
                    "is \"" + kind + "\", and there is no such kind." + Nearest.sentence(kind, KINDS));
        }
        return kind;
    }

    private static String[] keysOf(String kind) {
        return switch (kind) {
            case "interactions" -> with(COMMON, "each");
            case "feedback" -> with(COMMON, "scores", "surveys");
            default -> COMMON;
        };
    }

    private static String[] columnsOf(String kind) {
        return switch (kind) {
            case "interactions" -> InteractionsReading.COLUMNS;
            case "feedback" -> FeedbackReading.COLUMNS;
            default -> new String[] {"customer", "attributes"};
        };
    }

    private static Content customers(ValueReading values, Keys named) {
        Content.Customers customers =
                new Content.Customers(values.needed(named, "customer"), values.attributes(named, "attributes"));
        if (customers.attributes().isEmpty()) {
            throw Keys.refusal(
                    IntakeCode.MISSING_KEY,
                    named.path("attributes"),
                    "is missing; it lists what is known of customers");
        }
        return customers;
    }

    private static Format format(Keys keys) {
        String name = keys.requiredText("format");
        return switch (name) {
            case "csv" -> Format.CSV;
            case "ndjson" -> Format.NDJSON;
            default ->
                throw Keys.refusal(
                        IntakeCode.UNSUPPORTED_FORMAT,
                        keys.path("format"),
                        "is \"" + name + "\", which is not read; these are: " + String.join(", ", FORMATS));
        };
    }

    private static CsvShape csv(Keys keys, Format format) {
        JsonNode node = keys.optional("csv");
        if (node == null) {
            return CsvShape.DEFAULT;
        }
        if (format != Format.CSV) {
            throw keys.bad("csv", "is there although the format is ndjson, which has no delimiter and is UTF-8");
        }
        Keys csv = Keys.of(node, keys.path("csv"), "delimiter", "quote", "charset");
        CsvShape shape = new CsvShape(
                character(csv, "delimiter", CsvShape.DEFAULT.delimiter()),
                character(csv, "quote", CsvShape.DEFAULT.quote()),
                charset(csv));
        if (shape.delimiter() == shape.quote()) {
            throw csv.bad("delimiter", "is the same character as the quote");
        }
        return shape;
    }

    private static char character(Keys csv, String key, char absent) {
        JsonNode node = csv.optional(key);
        if (node == null) {
            return absent;
        }
        String text = node.isString() ? node.stringValue() : "";
        if (text.length() != 1 || "\r\n\0".contains(text)) {
            throw csv.bad(key, "must be one character; a tabulator is written \"\\t\"");
        }
        return text.charAt(0);
    }

    private static @Nullable Charset charset(Keys csv) {
        String name = csv.optionalText("charset");
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw csv.bad(
                    "charset",
                    "is \"" + name + "\", which is no charset. Examples: UTF-8, windows-1250, windows-1251,"
                            + " windows-1252, UTF-16LE");
        }
    }

    private static char decimal(Keys keys) {
        String sign = keys.optionalText("decimal");
        if (sign == null) {
            return '.';
        }
        return switch (sign.toLowerCase(Locale.ROOT)) {
            case "." -> '.';
            case "," -> ',';
            default -> throw keys.bad("decimal", "must be \".\" or \",\"");
        };
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
