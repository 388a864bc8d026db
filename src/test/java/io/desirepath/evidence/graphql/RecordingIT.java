package io.desirepath.evidence.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feed;
import io.desirepath.evidence.FeedbackFilter;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.evidence.Responses;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@ApplicationTest
class RecordingIT {
    private static final String RECORD_INTERACTIONS = """
            mutation($input: RecordInteractionsInput!) {
              recordInteractions(input: $input) { accepted duplicate errors { code message path } }
            }
            """;

    private static final String RECORD_FEEDBACK = """
            mutation($input: RecordFeedbackInput!) {
              recordFeedback(input: $input) { accepted duplicate errors { code message path } }
            }
            """;

    private static final String DECLARE = """
            mutation($input: DeclareSurveyInput!) {
              declareSurvey(input: $input) {
                survey { id name min max higherIsBetter topBox low question }
                errors { code path }
              }
            }
            """;

    @Autowired
    private Feed feed;

    @Autowired
    private Responses responses;

    @Test
    void recordsInteractionsAndKnowsThemAgain(TestClient client) {
        Map<String, Object> full = new TreeMap<>(interaction("i1"));
        full.putAll(Map.of(
                "channel",
                "web",
                "case",
                "order 7",
                "value",
                19.9,
                "cost",
                2,
                "sequence",
                4,
                "end",
                "2026-05-17T11:31:00+02:00",
                "attributes",
                List.of(Map.of("name", "plan", "value", "gold"))));
        List<Map<String, Object>> rows = List.of(full, interaction("i2"));
        assertRecorded(record(client, rows), 2, 0);
        assertRecorded(record(client, rows), 0, 2);

        WorkspaceId workspace = new WorkspaceId(client.workspace());
        InteractionBatch batch = (InteractionBatch) feed.after(workspace, 0).blockLast();
        Dictionaries words = feed.dictionaries(workspace).block();
        assertThat(batch.importId()).isNull();
        assertThat(batch.at()[0])
                .isEqualTo(Instant.parse("2026-05-17T09:30:00Z").toEpochMilli());
        assertThat(batch.end()[0] - batch.at()[0]).isEqualTo(60_000);
        assertThat(words.channels().get(batch.channel()[0])).isEqualTo("web");
        assertThat(batch.value()).containsExactly(19.9, Double.NaN);
        assertThat(batch.cost()).containsExactly(2, Double.NaN);
        assertThat(batch.sequence()).containsExactly(4, 0);
        assertThat(batch.caseId()[0]).isNotZero();
        assertThat(words.attributes().getFirst().values().get(batch.attributes()[0][0]))
                .isEqualTo("gold");
        assertThat(batch.attributes()[0][1]).isEqualTo(InteractionBatch.NONE);
    }

    @Test
    void saysWhichInteractionIsWrongAndStoresNone(TestClient client) {
        Map<String, Object> wrong = new TreeMap<>(interaction("i2"));
        wrong.put("at", "1776-07-04T00:00:00Z");
        GraphQlTester.Response answer = record(client, List.of(interaction("i1"), wrong));
        assertRecorded(answer, 0, 0);
        answer.path("recordInteractions.errors[0].code").entity(String.class).isEqualTo("TIME_OUT_OF_RANGE");
        answer.path("recordInteractions.errors[0].path")
                .entityList(String.class)
                .containsExactly("interactions", "1", "at");
        assertThat(feed.revision(new WorkspaceId(client.workspace())).block()).isZero();
    }

    @Test
    void givesTheSameAnswerUnderTheSameKey(TestClient client) {
        Map<String, Object> input = Map.of("interactions", List.of(interaction("i1")), "idempotencyKey", "once");
        for (int turn = 0; turn < 2; turn++) {
            assertRecorded(
                    client.graphql()
                            .document(RECORD_INTERACTIONS)
                            .variable("input", input)
                            .execute(),
                    1,
                    0);
        }
        assertThat(feed.revision(new WorkspaceId(client.workspace())).block()).isEqualTo(1);
    }

    @Test
    void takesNoMoreThan250AtOnce(TestClient client) {
        List<Map<String, Object>> rows = IntStream.range(0, 250)
                .mapToObj(number -> interaction("i" + number))
                .toList();
        assertRecorded(record(client, rows), 250, 0);
        List<Map<String, Object>> tooMany = IntStream.range(1000, 1251)
                .mapToObj(number -> interaction("i" + number))
                .toList();
        // Refused by the room or, before it comes so far, by the limit on all arrays.
        record(client, tooMany).errors().satisfy(errors -> {});
        assertThat(feed.revision(new WorkspaceId(client.workspace())).block()).isEqualTo(1);
    }

    @Test
    void declaresSurveysAndTakesScoresOnTheirScale(TestClient client) {
        String id = declare(client, 1, 5)
                .path("declareSurvey.survey.id")
                .entity(String.class)
                .get();
        declare(client, 1, 5)
                .path("declareSurvey.survey.id")
                .entity(String.class)
                .isEqualTo(id);
        declare(client, 1, 7)
                .path("declareSurvey.errors[0].code")
                .entity(String.class)
                .isEqualTo("SURVEY_EXISTS")
                .path("declareSurvey.survey")
                .valueIsNull();
        declare(client, 5, 1)
                .path("declareSurvey.errors[0].path")
                .entityList(String.class)
                .containsExactly("max");

        client.graphql()
                .document("{ surveys { id name question } }")
                .execute()
                .path("surveys[*].id")
                .entityList(String.class)
                .containsExactly(id);
        client.graphql()
                .document("query($id: ID!) { node(id: $id) { ... on Survey { name min max } } }")
                .variable("id", id)
                .execute()
                .path("node.max")
                .entity(Integer.class)
                .isEqualTo(5);

        assertFeedback(feedback(client, "f1", 5), 1, 0);
        assertFeedback(feedback(client, "f1", 5), 0, 1);
        feedback(client, "f2", 6)
                .path("recordFeedback.errors[0].path")
                .entityList(String.class)
                .containsExactly("feedback", "0", "score");
    }

    @Test
    void findsAResponseByItsId(TestClient client) {
        assertFeedback(feedback(client, "f1", null), 1, 0);
        WorkspaceId workspace = new WorkspaceId(client.workspace());
        String id = responses
                .newest(workspace, FeedbackFilter.ALL, null, 1)
                .blockLast()
                .id();
        String document = "query($id: ID!) { node(id: $id) { id ... on Feedback { comment subject customer at } } }";
        client.graphql()
                .document(document)
                .variable("id", id)
                .execute()
                .path("node.comment")
                .entity(String.class)
                .isEqualTo("Easy enough")
                .path("node.id")
                .entity(String.class)
                .isEqualTo(id)
                .path("node.customer")
                .entity(String.class)
                .satisfies(customer -> assertThat(customer).hasSize(13).doesNotContain("anna"));
        client.in("another-workspace")
                .graphql()
                .document(document)
                .variable("id", id)
                .execute()
                .path("node")
                .valueIsNull();
    }

    private static Map<String, Object> interaction(String id) {
        return Map.of("id", id, "customer", "anna", "at", "2026-05-17T09:30:00Z", "name", "Search");
    }

    private static GraphQlTester.Response record(TestClient client, List<Map<String, Object>> rows) {
        return client.graphql()
                .document(RECORD_INTERACTIONS)
                .variable("input", Map.of("interactions", rows))
                .execute();
    }

    private static GraphQlTester.Response declare(TestClient client, int min, int max) {
        return client.graphql()
                .document(DECLARE)
                .variable(
                        "input",
                        Map.of("name", "Ease", "min", min, "max", max, "topBox", 4, "low", 2, "question", "How easy?"))
                .execute();
    }

    private static GraphQlTester.Response feedback(TestClient client, String id, Integer score) {
        Map<String, Object> row = new TreeMap<>(
                Map.of("id", id, "customer", "anna", "at", "2026-05-17T09:30:00Z", "subject", "Checkout"));
        if (score == null) {
            row.put("comment", "Easy enough");
        } else {
            row.putAll(Map.of("survey", "Ease", "score", score));
        }
        return client.graphql()
                .document(RECORD_FEEDBACK)
                .variable("input", Map.of("feedback", List.of(row)))
                .execute();
    }

    private static void assertRecorded(GraphQlTester.Response answer, int accepted, int duplicate) {
        answer.path("recordInteractions.accepted").entity(Integer.class).isEqualTo(accepted);
        answer.path("recordInteractions.duplicate").entity(Integer.class).isEqualTo(duplicate);
    }

    private static void assertFeedback(GraphQlTester.Response answer, int accepted, int duplicate) {
        answer.path("recordFeedback.accepted").entity(Integer.class).isEqualTo(accepted);
        answer.path("recordFeedback.duplicate").entity(Integer.class).isEqualTo(duplicate);
    }
}
