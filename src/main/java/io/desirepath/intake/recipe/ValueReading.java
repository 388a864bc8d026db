package io.desirepath.intake.recipe;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads where values come from: columns, texts around columns, conditions, attributes. */
final class ValueReading {
    private static final Pattern PIECE = Pattern.compile("\\{\\{|\\}\\}|\\{([^{}]*)\\}|[{}]");

    private final Columns columns;

    ValueReading(Columns columns) {
        this.columns = columns;
    }

    /** A value that every row must have. */
    Text needed(Keys keys, String key) {
        return columns.need(text(keys.required(key), keys.path(key)));
    }

    @Nullable
    Text optional(Keys keys, String key) {
        JsonNode node = keys.optional(key);
        return node == null ? null : text(node, keys.path(key));
    }

    /** {@code "column"}, {@code {"column": …, "missing": […]}} or {@code {"text": …}}. */
    Text text(JsonNode node, List<String> path) {
        if (node.isString()) {
            return column(Keys.text(node, path), Set.of());
        }
        return ofKeys(Keys.of(node, path, "column", "text", "missing"));
    }

    /** The same, out of an object that has other keys beside. */
    Text ofKeys(Keys keys) {
        String name = keys.optionalText("column");
        if (name != null && keys.has("text")) {
            throw Keys.refusal(
                    IntakeCode.BAD_VALUE, keys.path(), "has both column and text; one of them says where the value is");
        }
        if (name == null && !keys.has("text")) {
            throw Keys.refusal(IntakeCode.MISSING_KEY, keys.path(), "needs column or text");
        }
        return name == null
                ? template(keys.requiredText("text"), keys.path("text"), keys.values("missing"))
                : column(name, keys.values("missing"));
    }

    Text column(String name, Set<String> missing) {
        return new Text(name, List.of(columns.named(name)), missing);
    }

    /** A text around columns; a brace that means itself is written twice. */
    Text template(String source, List<String> path, Set<String> missing) {
        List<Text.Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        Matcher found = PIECE.matcher(source);
        int from = 0;
        while (found.find()) {
            literal.append(source, from, found.start());
            from = found.end();
            String inner = found.group(1);
            if (inner != null) {
                flush(literal, pieces);
                pieces.add(piece(inner.strip(), path));
            } else if (found.group().length() == 2) {
                literal.append(found.group().charAt(0));
            } else {
                throw bad(path, "holds a brace without its pair; a brace that means itself is written twice");
            }
        }
        literal.append(source, from, source.length());
        flush(literal, pieces);
        return new Text(source, pieces, missing);
    }

    private Text.Piece piece(String inner, List<String> path) {
        if (!inner.startsWith("#")) {
            if (inner.isEmpty()) {
                throw bad(path, "names no column between its braces");
            }
            return columns.named(inner);
        }
        Text.Own own = switch (inner) {
            case "#row" -> Text.Own.ROW;
            case "#line" -> Text.Own.LINE;
            case "#file" -> Text.Own.FILE;
            default -> throw bad(path, "holds {" + inner + "}; there are {#row}, {#line}, {#file} and {column}");
        };
        columns.note(own);
        return own;
    }

    private static Refusal bad(List<String> path, String what) {
        return Keys.refusal(IntakeCode.BAD_VALUE, path, what);
    }

    private static void flush(StringBuilder literal, List<Text.Piece> pieces) {
        if (!literal.isEmpty()) {
            pieces.add(new Text.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** One condition, or a list of which all must hold. */
    List<Condition> conditions(Keys keys, String key) {
        JsonNode node = keys.optional(key);
        if (node == null) {
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        if (node.isArray()) {
            int place = 0;
            for (JsonNode one : node.values()) {
                conditions.add(condition(one, Keys.at(keys.path(key), place++)));
            }
        } else {
            conditions.add(condition(node, keys.path(key)));
        }
        return conditions;
    }

    private Condition condition(JsonNode node, List<String> path) {
        Keys keys = Keys.of(node, path, "column", "text", "missing", "in", "notIn");
        if (keys.has("in") == keys.has("notIn")) {
            throw Keys.refusal(IntakeCode.BAD_VALUE, path, "needs either in or notIn, a list of values");
        }
        boolean wanted = keys.has("in");
        return new Condition(ofKeys(keys), keys.values(wanted ? "in" : "notIn"), wanted);
    }

    /** {@code "column"}, or an object that also names the attribute. */
    List<Attribute> attributes(Keys keys, String key) {
        List<Attribute> attributes = new ArrayList<>();
        int place = 0;
        for (JsonNode node : keys.list(key)) {
            Attribute attribute = attribute(node, Keys.at(keys.path(key), place++));
            if (attributes.stream().anyMatch(known -> known.name().equals(attribute.name()))) {
                throw keys.bad(key, "names the attribute \"" + attribute.name() + "\" twice");
            }
            attributes.add(attribute);
        }
        return attributes;
    }

    private Attribute attribute(JsonNode node, List<String> path) {
        if (node.isString()) {
            String name = Keys.text(node, path);
            return new Attribute(name, column(name, Set.of()));
        }
        Keys keys = Keys.of(node, path, "name", "column", "text", "missing");
        String name = keys.optionalText("name");
        return new Attribute(name == null ? keys.requiredText("column") : name, ofKeys(keys));
    }
}
