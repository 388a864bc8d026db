package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleFilesTests {
    private static final SamplePlan PLAN = new SamplePlan(4, 400, Instant.parse("2026-05-17T09:30:00Z"));

    @TempDir
    private Path folder;

    @Test
    void writesEveryInteractionOfTheSampleOnce() throws IOException {
        SampleFiles.write(PLAN, folder);

        List<String> expected = new SampleGenerator(PLAN)
                .customers()
                .flatMap(customer -> customer.interactions().stream())
                .map(interaction -> interaction.id() + " " + interaction.at() + " " + interaction.name())
                .toList();
        assertThat(records("interactions.csv")
                        .map(row -> row.getField("id") + " " + row.getField("at") + " " + row.getField("name")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void writesFeedbackWithItsCommentsUnchangedUnderOneSubjectEach() throws IOException {
        SampleFiles.write(PLAN, folder);

        List<String> expected = new SampleGenerator(PLAN)
                .customers()
                .flatMap(customer -> customer.feedback().stream())
                .map(response -> response.id() + " " + (response.comment() == null ? "" : response.comment()))
                .toList();
        assertThat(records("feedback.csv").map(row -> row.getField("id") + " " + row.getField("comment")))
                .containsExactlyElementsOf(expected);
        assertThat(records("feedback.csv"))
                .allMatch(row -> Stream.of("touchpoint", "stage", "journey")
                                .filter(kind -> !row.getField(kind).isEmpty())
                                .count()
                        == 1);
    }

    @Test
    void writesACustomerInEachRow() throws IOException {
        SampleFiles.write(PLAN, folder);

        assertThat(records("customers.csv").map(row -> row.getField("customer")))
                .hasSize(400)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interactions", "feedback", "customers"})
    void writesARecipeThatNamesColumnsOfItsFile(String kind) throws IOException {
        SampleFiles.write(PLAN, folder);

        JsonNode recipe = JsonMapper.shared().readTree(Files.readString(folder.resolve(kind + ".json")));
        List<String> named = Stream.concat(
                        recipe.path("columns").valueStream().filter(JsonNode::isString),
                        recipe.path("columns").path("attributes").valueStream())
                .map(JsonNode::stringValue)
                .toList();
        assertThat(recipe.path("kind").stringValue()).isEqualTo(kind);
        assertThat(records(kind + ".csv").findFirst().orElseThrow().getHeader())
                .containsExactlyInAnyOrderElementsOf(named);
    }

    private Stream<NamedCsvRecord> records(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList().stream();
        }
    }
}
