package io.desirepath.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An example of docs/measures.md: a map, what happened, a question and its answer. What an example does not say is as
 * in the page's shop.
 *
 * @param title where it stands
 * @param journey input of {@code createJourney}
 * @param interactions inputs of {@code recordInteractions}
 * @param feedback inputs of {@code recordFeedback}
 * @param filter the question's filter; touchpoints by name
 * @param ask what is asked of the journey, in GraphQL
 * @param answer what must be answered
 */
record MeasureExample(
        String title,
        Map<String, Object> journey,
        List<Map<String, Object>> interactions,
        List<Map<String, Object>> feedback,
        Map<String, Object> filter,
        String ask,
        Object answer) {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```yaml (shop|example)\\n(.*?)^```", Pattern.DOTALL);
    private static final Set<String> OF_INTERACTION =
            Set.of("customer", "times", "at", "name", "channel", "value", "cost", "case", "sequence");
    private static final Set<String> NUMBERS = Set.of("value", "cost", "sequence", "score");

    /** All examples of the page, in order. */
    static List<MeasureExample> all() throws IOException {
        String page = Files.readString(Path.of("docs/measures.md"));
        Map<String, Object> shop = Map.of();
        List<MeasureExample> examples = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(page).results().toList()) {
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(block.group(2));
            if (block.group(1).equals("shop")) {
                shop = read;
            } else {
                String title =
                        "line " + page.substring(0, block.start()).lines().count();
                examples.add(of(title, read, shop));
            }
        }
        return examples;
    }

    private static MeasureExample of(String title, Map<String, Object> own, Map<String, Object> shop) {
        Map<String, Object> whole = new HashMap<>(own.containsKey("journey") ? Map.of() : shop);
        whole.putAll(own);
        return new MeasureExample(
                title,
                map(whole.get("journey")),
                rows(whole.get("interactions")).stream()
                        .map(MeasureExample::interaction)
                        .toList(),
                rows(whole.get("feedback")).stream()
                        .map(MeasureExample::response)
                        .toList(),
                map(whole.get("filter")),
                text(whole, "ask"),
                Objects.requireNonNull(whole.get("answer"), title));
    }

    private static Map<String, Object> interaction(Map<String, String> row) {
        Map<String, Object> interaction = fields(row, OF_INTERACTION);
        List<Map<String, String>> attributes = new ArrayList<>();
        row.forEach((name, value) -> {
            if (!OF_INTERACTION.contains(name) && !name.equals("id")) {
                attributes.add(Map.of("name", name, "value", value));
            }
        });
        interaction.put("attributes", attributes);
        return interaction;
    }

    private static Map<String, Object> response(Map<String, String> row) {
        Map<String, Object> response = fields(row, Set.of("customer", "at", "metric", "score"));
        for (String kind : List.of("touchpoint", "stage", "journey")) {
            String subject = row.get(kind);
            if (subject != null) {
                response.put("subjectKind", kind.toUpperCase(Locale.ROOT));
                response.put("subject", subject);
            }
        }
        return response;
    }

    private static Map<String, Object> fields(Map<String, String> row, Set<String> wanted) {
        Map<String, Object> fields = new HashMap<>();
        row.forEach((name, value) -> {
            if (name.equals("at")) {
                fields.put(name, OffsetDateTime.parse(value).toInstant().toString());
            } else if (NUMBERS.contains(name)) {
                fields.put(name, Integer.valueOf(value));
            } else if (wanted.contains(name)) {
                fields.put(name, value);
            }
        });
        fields.remove("times");
        fields.put("id", row.get("id"));
        return fields;
    }

    /** The CSV's rows without empty fields, each as often as its column {@code times} says, with an id of its own. */
    private static List<Map<String, String>> rows(@Nullable Object csv) {
        if (csv == null) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(csv.toString()).forEach(row -> {
            int times = row.findField("times").map(Integer::parseInt).orElse(1);
            for (int i = 1; i <= times; i++) {
                rows.add(row(row, times == 1 ? "" : "-" + i, rows.size()));
            }
        });
        return rows;
    }

    private static Map<String, String> row(NamedCsvRecord read, String suffix, int place) {
        Map<String, String> row = new LinkedHashMap<>(read.getFieldsAsMap());
        row.values().removeIf(String::isEmpty);
        row.computeIfPresent("customer", (field, customer) -> customer + suffix);
        row.put("id", "row " + place);
        return row;
    }

    private static String text(Map<String, Object> from, String key) {
        return Objects.requireNonNull(from.get(key), key).toString();
    }

    @SuppressWarnings("unchecked") // YAML has text for keys; anything else fails where it is used.
    private static Map<String, Object> map(@Nullable Object read) {
        return read == null ? Map.of() : (Map<String, Object>) read;
    }
}
