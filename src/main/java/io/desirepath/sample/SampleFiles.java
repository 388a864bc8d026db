package io.desirepath.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.SubjectKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a generated sample to CSV files, with the recipes that take them in, for whoever wants files to try the import
 * with. Existing files of these names are replaced.
 */
public final class SampleFiles {
    private static final String USAGE = """
            Writes interactions.csv, feedback.csv and customers.csv of a generated sample, and a recipe for each.
            Arguments: <folder> [customers, default 10000] [seed, default 1] [reference, default now, ISO-8601]\
            """;
    private static final List<String> INTERACTION =
            List.of("id", "customer", "at", "end", "name", "channel", "value", "cost");
    private static final List<String> FEEDBACK =
            List.of("id", "customer", "at", "touchpoint", "stage", "journey", "metric", "score", "comment", "language");
    private static final List<String> CUSTOMER = List.of("age group", "household", "language");
    private static final List<String> KINDS = List.of("interactions", "feedback", "customers");

    private SampleFiles() {}

    /** See the usage that it prints without arguments. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.println(USAGE);
            return;
        }
        Path folder = Path.of(arguments[0]);
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        SamplePlan plan = new SamplePlan(
                rest.size() > 1 ? Long.parseLong(rest.get(1)) : 1,
                rest.isEmpty() ? 10_000 : Integer.parseInt(rest.getFirst()),
                rest.size() > 2 ? Instant.parse(rest.get(2)) : Instant.now());
        write(plan, folder);
        System.out.println("Wrote a generated sample of " + plan.customers() + " customers to " + folder);
    }

    /** Writes the files of a plan's sample into a folder, which is made where it is missing. */
    public static void write(SamplePlan plan, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter interactions = CsvWriter.builder().build(folder.resolve("interactions.csv"));
                CsvWriter feedback = CsvWriter.builder().build(folder.resolve("feedback.csv"));
                CsvWriter customers = CsvWriter.builder().build(folder.resolve("customers.csv"))) {
            interactions.writeRecord(joined(INTERACTION, SampleGenerator.ATTRIBUTES));
            feedback.writeRecord(FEEDBACK);
            customers.writeRecord(joined(List.of("customer"), CUSTOMER));
            Iterator<SampleCustomer> all = new SampleGenerator(plan).customers().iterator();
            while (all.hasNext()) {
                SampleCustomer one = all.next();
                one.interactions().forEach(interaction -> interactions.writeRecord(row(interaction)));
                one.feedback().forEach(response -> feedback.writeRecord(row(response)));
                List<String> known =
                        CUSTOMER.stream().map(one.customer().attributes()::get).toList();
                customers.writeRecord(joined(List.of(one.customer().customer()), known));
            }
        }
        for (String kind : KINDS) {
            String recipe = kind + ".json";
            try (InputStream in = Objects.requireNonNull(
                    SampleFiles.class.getResourceAsStream("/sample/recipes/" + recipe), recipe)) {
                Files.copy(in, folder.resolve(recipe), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<@Nullable String> row(InteractionDraft interaction) {
        List<@Nullable String> row = new ArrayList<>(Arrays.<@Nullable String>asList(
                interaction.id(),
                interaction.customer(),
                interaction.at().toString(),
                text(interaction.end()),
                interaction.name(),
                interaction.channel(),
                number(interaction.value()),
                number(interaction.cost())));
        row.addAll(interaction.attributes());
        return row;
    }

    private static List<@Nullable String> row(FeedbackDraft response) {
        SubjectKind kind = response.subjectKind();
        return Arrays.<@Nullable String>asList(
                response.id(),
                response.customer(),
                response.at().toString(),
                kind == SubjectKind.TOUCHPOINT ? response.subject() : null,
                kind == SubjectKind.STAGE ? response.subject() : null,
                kind == SubjectKind.JOURNEY ? response.subject() : null,
                text(response.metric()),
                text(response.score()),
                response.comment(),
                response.language());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String number(double value) {
        return Double.isNaN(value) ? null : String.valueOf(value);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }
}
