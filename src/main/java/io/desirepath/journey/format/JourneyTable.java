package io.desirepath.journey.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.Transition;
import io.desirepath.shared.FormulaGuard;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A journey as CSV, one touchpoint a row, for spreadsheets: what looks like a formula is made a text. */
public final class JourneyTable {
    private static final List<String> HEADER = List.of(
            "stage",
            "touchpoint",
            "channel",
            "customer goal",
            "description",
            "flags",
            "match",
            "values",
            "channels",
            "attributes",
            "leads to");

    private JourneyTable() {}

    /**
     * Writes a journey; several values in a cell are separated by line breaks. A stage without touchpoints has one row.
     */
    public static String write(Journey journey) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEADER);
        Map<?, Touchpoint> byId =
                journey.touchpoints().stream().collect(Collectors.toMap(Touchpoint::id, Function.identity()));
        for (Stage stage : journey.stages()) {
            if (stage.touchpoints().isEmpty()) {
                csv.writeRecord(cells(Stream.concat(
                        Stream.of(stage.name()), Stream.generate(() -> "").limit(10))));
            }
            for (Touchpoint touchpoint : stage.touchpoints()) {
                String next = journey.transitions().stream()
                        .filter(transition -> transition.from().equals(touchpoint.id()))
                        .map(Transition::to)
                        .flatMap(id -> Stream.ofNullable(byId.get(id)))
                        .map(Touchpoint::name)
                        .collect(Collectors.joining("\n"));
                csv.writeRecord(row(stage, touchpoint, next));
            }
        }
        return text.toString();
    }

    private static List<String> row(Stage stage, Touchpoint touchpoint, String next) {
        Rule rule = touchpoint.rule();
        Map<String, String> attributes = new TreeMap<>();
        rule.attributes().forEach(each -> attributes.put(each.attribute(), String.join(" | ", each.in())));
        return cells(Stream.of(
                stage.name(),
                touchpoint.name(),
                orEmpty(touchpoint.channel()),
                orEmpty(touchpoint.customerGoal()),
                orEmpty(touchpoint.description()),
                touchpoint.flags().stream().map(Enum::name).collect(Collectors.joining("\n")),
                rule.match().name(),
                String.join("\n", rule.values()),
                String.join("\n", rule.channels()),
                attributes.entrySet().stream()
                        .map(each -> each.getKey() + " = " + each.getValue())
                        .collect(Collectors.joining("\n")),
                next));
    }

    private static List<String> cells(Stream<String> texts) {
        return texts.map(FormulaGuard::guard).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
