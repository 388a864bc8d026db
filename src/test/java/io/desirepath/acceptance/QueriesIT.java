package io.desirepath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.SampleShop;
import io.desirepath.support.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every question of docs/queries.md, asked of the sample shop: answered without an error and with numbers in it. */
@ApplicationTest
class QueriesIT {
    private static final Pattern QUESTION =
            Pattern.compile("## (\\d+\\. [^\\n]+)\\n.*?```graphql\\n(.*?)```", Pattern.DOTALL);

    /** A question as the page has it. */
    private record Question(String title, String document) {}

    @TestFactory
    Stream<DynamicTest> answers(TestClient client) throws IOException {
        SampleShop shop = SampleShop.in(client);
        return questions().stream()
                .map(question -> dynamicTest(question.title, () -> {
                    JsonNode answer = shop.ask(question.document, variables(shop));
                    assertThat(numbers(answer)).as("numbers in %s", answer).isPositive();
                    assertThat(answer.get("journey").isNull()).isFalse();
                }));
    }

    @Test
    void hasTen() throws IOException {
        assertThat(questions()).hasSize(10);
    }

    private static Map<String, Object> variables(SampleShop shop) {
        return Map.of(
                "journey",
                shop.journey(),
                "from",
                shop.asOf().minusDays(120).toString(),
                "to",
                shop.asOf().minusDays(30).toString());
    }

    private static List<Question> questions() throws IOException {
        return QUESTION.matcher(Files.readString(Path.of("docs/queries.md")))
                .results()
                .map(match -> new Question(match.group(1), match.group(2)))
                .toList();
    }

    private static long numbers(JsonNode node) {
        if (node.isNumber()) return node.asDouble() == 0 ? 0 : 1;
        return node.valueStream().mapToLong(QueriesIT::numbers).sum();
    }
}
