package io.desirepath.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.Lists;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every example of docs/measures.md, asked of the application as its users ask it. */
@ApplicationTest
class MeasureExamplesIT {
    private static final int MOST_AT_ONCE = 250;
    private static final Pattern NAME = Pattern.compile("<([^<>]+)>");

    @TestFactory
    Stream<DynamicTest> answersAsThePageSays(TestClient client) throws IOException {
        return MeasureExample.all().stream()
                .map(example -> dynamicTest(example.title(), () -> {
                    TestClient own =
                            client.in(client.workspace() + "-" + example.title().replace(' ', '-'));
                    assertAlike(example.answer(), ask(own, example), "");
                }));
    }

    @Test
    void findsTheExamples() throws IOException {
        assertThat(MeasureExample.all()).hasSizeGreaterThan(25);
    }

    private static JsonNode ask(TestClient client, MeasureExample example) {
        JsonNode journey = create(client, example.journey());
        for (List<Map<String, Object>> some : Lists.partition(example.interactions(), MOST_AT_ONCE)) {
            record(client, "recordInteractions", "RecordInteractionsInput", Map.of("interactions", some));
        }
        for (List<Map<String, Object>> some : Lists.partition(example.feedback(), MOST_AT_ONCE)) {
            record(client, "recordFeedback", "RecordFeedbackInput", Map.of("feedback", some));
        }
        if (asksWorkspace(example, journey)) {
            return only(run(client, "{ " + withIds(example.ask(), journey) + " }", Map.of()));
        }
        // GraphQL refuses variables that are declared and not used.
        String filter = example.ask().contains("$filter") ? ", $filter: AnalysisFilter" : "";
        JsonNode answer = run(
                        client,
                        "query ($id: ID!" + filter + ") { journey(id: $id) { " + withIds(example.ask(), journey)
                                + " } }",
                        Map.of("id", journey.get("id").asString(), "filter", filter(example.filter(), journey)))
                .get("journey");
        return only(answer);
    }

    /** Whether the question itself names the journey. */
    private static boolean asksWorkspace(MeasureExample example, JsonNode journey) {
        return example.ask().contains("journey: <" + journey.get("name").asString() + ">");
    }

    /** The page shows the answer to its one question, not the field around it. */
    private static JsonNode only(JsonNode answer) {
        return answer.size() == 1 ? answer.iterator().next() : answer;
    }

    /** {@code <Basket>} stands for the id of the touchpoint, stage or journey of that name. */
    private static String withIds(String ask, JsonNode journey) {
        return NAME.matcher(ask).replaceAll(name -> '"' + id(journey, name.group(1)) + '"');
    }

    private static JsonNode create(TestClient client, Map<String, Object> journey) {
        Map<String, Object> input = new LinkedHashMap<>(journey);
        input.putIfAbsent("name", "Example");
        JsonNode payload = run(
                        client,
                        "mutation ($input: CreateJourneyInput!) { createJourney(input: $input)"
                                + " { journey { id name touchpoints { id name } stages { id name } } errors { message } } }",
                        Map.of("input", input))
                .get("createJourney");
        assertThat(payload.get("errors")).isEmpty();
        return payload.get("journey");
    }

    private static void record(TestClient client, String mutation, String type, Map<String, Object> input) {
        JsonNode payload = run(
                        client,
                        "mutation ($input: %s!) { %s(input: $input) { accepted errors { message } } }"
                                .formatted(type, mutation),
                        Map.of("input", input))
                .get(mutation);
        assertThat(payload.get("errors")).isEmpty();
    }

    /** Names become ids, instants get seconds. */
    private static Map<String, Object> filter(Map<String, Object> written, JsonNode journey) {
        Map<String, Object> filter = new HashMap<>(written);
        for (String instant : List.of("asOf", "from", "to")) {
            filter.computeIfPresent(
                    instant,
                    (field, at) ->
                            OffsetDateTime.parse(at.toString()).toInstant().toString());
        }
        filter.computeIfPresent("goal", (field, name) -> id(journey, name));
        filter.computeIfPresent(
                "exclude",
                (field, list) -> ((List<?>) list)
                        .stream()
                                .map(each -> {
                                    Map<String, @Nullable Object> exclusion = new HashMap<>();
                                    ((Map<?, ?>) each).forEach((key, value) -> exclusion.put(key.toString(), value));
                                    exclusion.computeIfPresent("touchpoint", (key, name) -> id(journey, name));
                                    return exclusion;
                                })
                                .toList());
        return filter;
    }

    private static String id(JsonNode journey, Object name) {
        return Stream.of(
                        Stream.of(journey),
                        journey.get("touchpoints").valueStream(),
                        journey.get("stages").valueStream())
                .flatMap(parts -> parts)
                .filter(part -> part.get("name").asString().equals(name))
                .map(part -> part.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode run(TestClient client, String document, Map<String, Object> variables) {
        JsonNode answer = client.http()
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", document, "variables", variables))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        JsonNode data = Objects.requireNonNull(answer).get("data");
        assertThat(answer.get("errors")).as("errors in %s", answer).isNull();
        return data;
    }

    /** Like what the page says: numbers to the digits shown, durations by length, all else exactly. */
    private static void assertAlike(@Nullable Object expected, @Nullable JsonNode actual, String where) {
        assertThat(actual).as(where).isNotNull();
        if (expected instanceof Map<?, ?> fields) {
            assertThat(actual.propertyNames())
                    .as(where)
                    .hasSameElementsAs(
                            fields.keySet().stream().map(Object::toString).toList());
            fields.forEach((name, value) -> assertAlike(value, actual.get(name.toString()), where + "." + name));
        } else if (expected instanceof List<?> elements) {
            assertThat(actual).as(where + " of " + actual).hasSameSizeAs(elements);
            for (int i = 0; i < elements.size(); i++) {
                assertAlike(elements.get(i), actual.get(i), where + "[" + i + "]");
            }
        } else if (expected instanceof Double number) {
            int digits = Math.max(1, new BigDecimal(number.toString()).scale());
            assertThat(actual.asDouble()).as(where).isCloseTo(number, Offset.offset(0.500001 * Math.pow(10, -digits)));
        } else if (expected instanceof String text && text.startsWith("P") && isDuration(text)) {
            assertThat(Duration.parse(actual.asString())).as(where).isEqualTo(Duration.parse(text));
        } else {
            assertThat(actual.isNull() ? "null" : actual.asString()).as(where).isEqualTo(String.valueOf(expected));
        }
    }

    private static boolean isDuration(String text) {
        return text.chars().skip(1).allMatch(letter -> Character.isDigit(letter) || "DTHMS.".indexOf(letter) >= 0);
    }
}
