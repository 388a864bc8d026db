package io.desirepath.intake.recipe;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.Nearest;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a recipe's JSON, and where it stands. It has no keys but those allowed: a misspelt key would otherwise
 * be read as absent.
 */
final class Keys {
    private final JsonNode object;
    private final List<String> path;

    private Keys(JsonNode object, List<String> path) {
        this.object = object;
        this.path = path;
    }

    /** Refuses what is no object, and keys that are not among those allowed. */
    static Keys of(JsonNode node, List<String> path, String... allowed) {
        if (!node.isObject()) {
            throw refusal(
                    IntakeCode.BAD_VALUE, path, "must be an object {…} with the keys " + String.join(", ", allowed));
        }
        Set<String> known = new LinkedHashSet<>(List.of(allowed));
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw refusal(
                        IntakeCode.UNKNOWN_KEY,
                        at(path, key),
                        "is not a key that recipes have." + Nearest.sentence(key, known));
            }
        }
        return new Keys(node, path);
    }

    /** The value under the key; null where it is absent or a JSON null. */
    @Nullable
    JsonNode optional(String key) {
        JsonNode value = object.get(key);
        return value == null || value.isNull() ? null : value;
    }

    /** The value under the key; refuses its absence. */
    JsonNode required(String key) {
        JsonNode value = optional(key);
        if (value == null) {
            throw refusal(IntakeCode.MISSING_KEY, at(path, key), "is missing, and the recipe needs it");
        }
        return value;
    }

    boolean has(String key) {
        return optional(key) != null;
    }

    /** The text under the key, without white space around it; null where it is absent. */
    @Nullable
    String optionalText(String key) {
        JsonNode value = optional(key);
        return value == null ? null : text(value, path(key));
    }

    String requiredText(String key) {
        return text(required(key), path(key));
    }

    int requiredInt(String key) {
        JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw refusal(IntakeCode.BAD_VALUE, path(key), "must be a whole number");
        }
        return value.intValue();
    }

    boolean flag(String key, boolean absent) {
        JsonNode value = optional(key);
        if (value == null) {
            return absent;
        }
        if (!value.isBoolean()) {
            throw refusal(IntakeCode.BAD_VALUE, path(key), "must be true or false");
        }
        return value.booleanValue();
    }

    /** The values of a list under the key; none where it is absent. */
    List<JsonNode> list(String key) {
        JsonNode value = optional(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw refusal(IntakeCode.BAD_VALUE, path(key), "must be a list […]");
        }
        return List.copyOf(value.values());
    }

    /** A list of texts, in which numbers stand for their digits. */
    Set<String> values(String key) {
        Set<String> values = new LinkedHashSet<>();
        int place = 0;
        for (JsonNode value : list(key)) {
            if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
                throw refusal(IntakeCode.BAD_VALUE, at(path(key), place), "must be a text");
            }
            values.add(value.asString().strip());
            place++;
        }
        return values;
    }

    /** Where a key of this object stands in the recipe. */
    List<String> path(String key) {
        return at(path, key);
    }

    /** Where this object stands in the recipe. */
    List<String> path() {
        return path;
    }

    /** Refuses the value under a key. */
    Refusal bad(String key, String what) {
        return refusal(IntakeCode.BAD_VALUE, path(key), what);
    }

    static String text(JsonNode value, List<String> path) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw refusal(IntakeCode.BAD_VALUE, path, "must be a text that is not empty");
        }
        return value.stringValue().strip();
    }

    static List<String> at(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    static List<String> at(List<String> path, int place) {
        return at(path, Integer.toString(place));
    }

    /** Refuses the recipe because of what stands at a path. */
    static Refusal refusal(IntakeCode code, List<String> path, String what) {
        String where = path.isEmpty() ? "The recipe" : '"' + String.join(".", path) + "\" in the recipe";
        String end = what.endsWith(".") ? "" : ".";
        return code.refusal(
                path, where + " " + what + end + " Nothing was read. Correct the recipe and send the file again.");
    }
}
